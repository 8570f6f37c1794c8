namespace LearningSessions.Api.Recordings;

/// <summary>The audio files that are known by their extension.</summary>
public static class AudioTypes
{
    private const string Unknown = ".bin";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".mp4"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".flac"] = "audio/flac",
        [".webm"] = "audio/webm",
        [".amr"] = "audio/amr",
        [".3gp"] = "audio/3gpp",
        [".aif"] = "audio/aiff",
        [".aiff"] = "audio/aiff",
        [".wma"] = "audio/x-ms-wma",
    };

    /// <summary>A file name's extension in lower case where it is a known one, else <c>.bin</c>.</summary>
    public static string SafeExtension(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return ByExtension.ContainsKey(extension) ? extension : Unknown;
    }

    /// <summary>The media type a blob is served with.</summary>
    public static string MediaType(string blob) =>
        ByExtension.GetValueOrDefault(Path.GetExtension(blob), "application/octet-stream");
}
