using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Audio;

/// <summary>Asks ffprobe how long a recording is.</summary>
public sealed class Ffprobe(IOptions<AudioOptions> options)
{
    /// <summary>The length of a file's first audio stream.</summary>
    /// <exception cref="InvalidDataException">It has none, or cannot be read.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    /// <exception cref="ToolMissingException">ffprobe is not installed.</exception>
    public async Task<TimeSpan> Duration(string path, AudioKind kind, CancellationToken cancel)
    {
        var header = await Run(path, kind, "stream=codec_type,duration:format=duration", cancel);
        if (!header.Contains("audio", StringComparison.Ordinal))
            throw new InvalidDataException("It has no sound track.");
        if (Numbers(header).ToArray() is [_, ..] durations)
            return TimeSpan.FromSeconds(durations.Max());

        // What a browser records has no length in its header: the last packet's time tells it.
        return TimeSpan.FromSeconds(Numbers(await Run(path, kind, "packet=pts_time", cancel)).DefaultIfEmpty(0).Max());
    }

    private static IEnumerable<double> Numbers(string output) => output
        .Split(['\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(field => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
        .Where(double.IsFinite);

    private async Task<string> Run(string path, AudioKind kind, string entries, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(options.Value.Ffprobe)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-v", "error", "-protocol_whitelist", "file", "-f", kind.Demuxer, "-select_streams", "a:0", "-show_entries", entries,
            "-of", "compact=nokey=1:print_section=0", $"file:{path}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = FfmpegAudio.Start(start, options.Value.Ffprobe);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Value.ProbeTimeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? await output : throw Unreadable(await errors, path);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidDataException($"ffprobe needed more than {options.Value.ProbeTimeout.TotalSeconds:0} s.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static SystemException Unreadable(string errors, string path)
    {
        var reason = errors.Replace($"file:{path}: ", "", StringComparison.Ordinal).Trim().ReplaceLineEndings(" ");
        return errors.Contains("moov atom not found", StringComparison.Ordinal) || errors.Contains("End of file", StringComparison.Ordinal)
            ? new EndOfStreamException(reason)
            : new InvalidDataException(reason);
    }
}
