namespace LearningSessions.Integrations.Audio;

/// <summary>A file format, told by how the file begins and never by its name.</summary>
/// <param name="Name">As people call it: wav, mp3, ogg, …</param>
/// <param name="Demuxer">ffmpeg's name of it. It is always given, so that ffmpeg never takes an upload for a playlist of other files.</param>
public sealed record AudioKind(string Name, string Demuxer)
{
    /// <summary>How many bytes tell every kind.</summary>
    public const int SniffBytes = 64;

    /// <summary>RIFF WAVE.</summary>
    public static AudioKind Wav { get; } = new("wav", "wav");

    /// <summary>Tells the kind of a file from its first <see cref="SniffBytes"/> bytes, or null when it is none that is known.</summary>
    public static AudioKind? Of(ReadOnlySpan<byte> start)
    {
        if (WavHeader.IsWav(start))
            return Wav;
        if (start.StartsWith("OggS"u8))
            return new("ogg", "ogg");
        if (start.StartsWith("fLaC"u8))
            return new("flac", "flac");
        if (start.StartsWith("#!AMR"u8))
            return new("amr", "amr");
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return new("webm", "matroska");
        if (start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8))
            return start[8..11].SequenceEqual("3gp"u8) ? new("3gp", "mov") : new("m4a", "mov");
        if (start.StartsWith("ID3"u8))
            return new("mp3", "mp3");
        return start.Length >= 2 && start[0] == 0xFF ? OfFrameSync(start[1]) : null;
    }

    private static AudioKind? OfFrameSync(byte second) => (second & 0xF6) switch
    {
        0xF0 => new("aac", "aac"),
        0xF2 or 0xF4 or 0xF6 when (second & 0xE0) == 0xE0 => new("mp3", "mp3"),
        _ => null,
    };
}
