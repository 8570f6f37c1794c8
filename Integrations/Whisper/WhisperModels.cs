using Whisper.net.Ggml;

namespace LearningSessions.Integrations.Whisper;

/// <summary>Whisper models in a folder of this machine.</summary>
public static class WhisperModels
{
    /// <summary>The names that can be downloaded: tiny, base, small, …; English-only ones end with "en".</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<GgmlType>().Select(name => name.ToLowerInvariant())];

    /// <summary>The model of a folder: the largest, where there are several; null where there is none.</summary>
    public static string? In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "ggml-*.bin").MaxBy(file => new FileInfo(file).Length)
        : null;

    /// <summary>Downloads a model, some 75 MB (tiny) to 3 GB (large); all or nothing.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">Where to; made when missing.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    /// <returns>The model's file.</returns>
    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    public static async Task<string> Download(string name, string folder, CancellationToken cancel)
    {
        var type = Enum.Parse<GgmlType>(name, ignoreCase: true);
        var english = name.EndsWith("en", StringComparison.OrdinalIgnoreCase);
        var target = Path.Combine(folder, $"ggml-{(english ? name[..^2] + ".en" : name)}.bin");
        var unfinished = target + ".unfinished";
        await using var model = await WhisperGgmlDownloader.Default.GetGgmlModelAsync(type, QuantizationType.NoQuantization, cancel);
        Directory.CreateDirectory(folder);
        try
        {
            await using (var file = File.Create(unfinished))
                await model.CopyToAsync(file, cancel);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return target;
    }
}
