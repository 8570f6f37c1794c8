using System.Collections.Concurrent;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Bench;

internal sealed class NothingRecognizer : ISpeechRecognizer
{
    private static readonly Task<RecognitionOutcome> Outcome =
        Task.FromResult<RecognitionOutcome>(new RecognitionOutcome.Recognized(new() { Engine = "none", Language = "en", Utterances = [] }));

    public string Name => "none";

    public SpeechTariff? Tariff => null;

    public string? WhyNot(SpeechRequest request) => null;

    public Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel) => Outcome;
}

internal sealed class NothingStore : IDocumentStore
{
    private static readonly Task<StoreOutcome> Outcome = Task.FromResult<StoreOutcome>(new StoreOutcome.Stored("nowhere"));

    public Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel) => Outcome;
}

internal sealed class NothingProbe : IAudioProbe
{
    private static readonly Task<AudioProbeOutcome> Outcome = Task.FromResult<AudioProbeOutcome>(new AudioProbeOutcome.Audio("wav", TimeSpan.FromSeconds(1)));

    public Task<AudioProbeOutcome> Probe(string audioBlob, string fileName, CancellationToken cancel) => Outcome;
}

/// <summary>Transcripts in memory: the jobs are of grains and their states, not of files.</summary>
internal sealed class MemoryBlobs : IBlobStore
{
    private readonly ConcurrentDictionary<string, byte[]> blobs = new();

    public async Task Write(string name, Stream content, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        blobs[name] = copy.ToArray();
    }

    public Task<Stream> OpenRead(string name, CancellationToken cancel) => Task.FromResult<Stream>(new MemoryStream(blobs[name]));

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) => throw new NotSupportedException("No port of the bench opens files.");

    public Task Delete(string name, CancellationToken cancel) => Task.FromResult(blobs.TryRemove(name, out _));
}
