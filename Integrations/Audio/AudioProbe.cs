using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Options;
using static LearningSessions.Grains.Recordings.AudioProbeOutcome;

namespace LearningSessions.Integrations.Audio;

/// <summary>Reads an upload's header: WAV here, all else with ffprobe. The file's name tells nothing.</summary>
public sealed class AudioProbe(IBlobStore blobs, Ffprobe ffprobe, IOptions<AudioOptions> options) : IAudioProbe
{
    /// <inheritdoc />
    public async Task<AudioProbeOutcome> Probe(string audioBlob, string fileName, CancellationToken cancel)
    {
        using var file = await blobs.OpenFile(audioBlob, cancel);
        return await Probe(file.Path, cancel);
    }

    /// <summary>Tells what a file on this machine is.</summary>
    public async Task<AudioProbeOutcome> Probe(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        if (file.Length == 0)
            return new Unusable(AudioRefusal.Empty, "The file is empty.");
        if (AudioDecoder.Sniff(file) is not { } kind)
            return new Unusable(AudioRefusal.NotAudio, "The file is not audio of a known format: send WAV, MP3, Ogg, FLAC, M4A, AAC, WebM, AMR or 3GP.");

        try
        {
            if (kind == AudioKind.Wav && AudioDecoder.ReadKnown(file) is { } format)
                return OfWav(format);
            return WithinLimit(kind.Name, await ffprobe.Duration(path, kind, cancel));
        }
        catch (EndOfStreamException)
        {
            return new Unusable(AudioRefusal.Truncated, "The file ends within its own header: send it again.");
        }
        catch (InvalidDataException bad)
        {
            return new Unusable(AudioRefusal.NotAudio, $"The file looks like {kind.Name} but cannot be read. {bad.Message}");
        }
        catch (ToolMissingException missing)
        {
            return new Unusable(AudioRefusal.NoDecoder, $"{missing.Message} Or send WAV.");
        }
    }

    private AudioProbeOutcome OfWav(WavFormat format)
    {
        if (format.AvailableBytes < format.DeclaredBytes)
        {
            var share = 100 * format.AvailableBytes / format.DeclaredBytes;
            return new Unusable(AudioRefusal.Truncated, $"Only {share} % of the audio that the file announces is there: send it again.");
        }

        return WithinLimit(AudioKind.Wav.Name, format.Duration);
    }

    private AudioProbeOutcome WithinLimit(string format, TimeSpan duration)
    {
        if (duration <= TimeSpan.Zero)
            return new Unusable(AudioRefusal.Empty, "The file holds no sound.");
        var most = options.Value.MaxDuration;
        return duration > most
            ? new Unusable(AudioRefusal.TooLong, $"The recording lasts {duration:hh\\:mm\\:ss}; at most {most:hh\\:mm\\:ss} are accepted.")
            : new AudioProbeOutcome.Audio(format, duration);
    }
}
