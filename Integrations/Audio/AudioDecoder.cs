using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Audio;

/// <summary>Opens recordings for recognizers: WAV is decoded here, all else by ffmpeg.</summary>
public sealed class AudioDecoder(IOptions<AudioOptions> options)
{
    /// <summary>Opens a file of any format known here.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends a decoder that runs beside this process.</param>
    /// <exception cref="InvalidDataException">It is not audio, or cannot be decoded; the reason in words.</exception>
    /// <exception cref="ToolMissingException">It needs ffmpeg, which is not installed.</exception>
    public SpeechAudio Open(string path, CancellationToken cancel)
    {
        var file = File.OpenRead(path);
        try
        {
            var kind = Sniff(file) ?? throw new InvalidDataException("It is not audio of a format known here.");
            if (kind == AudioKind.Wav && ReadKnown(file) is { } format)
                return new WavAudio(file, format);
            file.Dispose();
            return new FfmpegAudio(path, kind, options.Value, cancel);
        }
        catch (EndOfStreamException end)
        {
            file.Dispose();
            throw new InvalidDataException("It ends within its header.", end);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Tells the kind of a file from its first bytes, or null when it is none that is known.</summary>
    internal static AudioKind? Sniff(Stream file)
    {
        Span<byte> start = stackalloc byte[AudioKind.SniffBytes];
        file.Position = 0;
        var count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return AudioKind.Of(start[..count]);
    }

    /// <summary>Reads a WAV file's header; null when its samples are written in a way that only ffmpeg may know.</summary>
    internal static WavFormat? ReadKnown(Stream file)
    {
        try
        {
            return WavHeader.Read(file);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
