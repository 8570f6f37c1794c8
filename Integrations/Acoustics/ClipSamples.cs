using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Models;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>Decodes clips on threads of its own.</summary>
public sealed class ClipSamples(IBlobStore blobs, AudioDecoder decoder, IOptions<AcousticOptions> options) : IClipAudio, IDisposable
{
    private readonly BoundedThreads threads = new("Clips", options.Value.Threads);

    /// <summary>Works on the samples of a clip: mono, 16 kHz; of a long one only the beginning.</summary>
    /// <exception cref="InvalidDataException">It cannot be decoded; the reason in words.</exception>
    public async Task<TResult> Work<TResult>(string blob, Func<short[], TResult> work, CancellationToken cancel)
    {
        using var file = await blobs.OpenFile(blob, cancel);
        try
        {
            return await threads.Run(() => work(ReadFile(file.Path, cancel)), cancel);
        }
        catch (EndOfStreamException end)
        {
            throw new InvalidDataException("It ends before its header says it does.", end);
        }
        catch (ToolMissingException missing)
        {
            throw new InvalidDataException(missing.Message, missing);
        }
    }

    /// <inheritdoc />
    public Task<ModelAudio> Read(string blob, CancellationToken cancel) => Work(
        blob,
        samples => new ModelAudio(WavFile.Of(samples), TimeSpan.FromSeconds((double)samples.Length / SpeechAudio.SampleRate)),
        cancel);

    /// <inheritdoc />
    public void Dispose() => threads.Dispose();

    private short[] ReadFile(string path, CancellationToken cancel)
    {
        using var audio = decoder.Open(path, cancel);
        var most = (int)(options.Value.LongestClip.TotalSeconds * SpeechAudio.SampleRate);
        var samples = new List<short>(SpeechAudio.SampleRate * 10);
        var block = new short[SpeechAudio.SampleRate];
        while (samples.Count < most && audio.Read(block) is > 0 and var count)
        {
            cancel.ThrowIfCancellationRequested();
            samples.AddRange(block.AsSpan(0, Math.Min(count, most - samples.Count)));
        }

        return [.. samples];
    }
}
