using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Silo.Tests.Hosting;

internal sealed class HeldDocumentStore(IDocumentStore inner, Holding holding) : IDocumentStore
{
    public Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel) => document.Stem switch
    {
        var stem when stem.StartsWith("tr_", StringComparison.Ordinal) => inner.Put(document, blob, cancel),
        var stem when stem.StartsWith("fb_", StringComparison.Ordinal) || stem.StartsWith("tgfb_", StringComparison.Ordinal) =>
            holding.At("Keep", () => inner.Put(document, blob, cancel), cancel),
        _ => holding.At("Store", () => inner.Put(document, blob, cancel), cancel),
    };
}

internal sealed class HeldRecognizer(ISpeechRecognizer inner, Holding holding) : ISpeechRecognizer
{
    public string Name => inner.Name;

    public SpeechTariff? Tariff => inner.Tariff;

    public bool MayCost(SpeechRequest request) => inner.MayCost(request);

    public string? WhyNot(SpeechRequest request) => inner.WhyNot(request);

    public Task Forget(SpeechRequest request, CancellationToken cancel) => inner.Forget(request, cancel);

    public Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel) =>
        holding.At("Transcribe", () => inner.Recognize(request, cancel), cancel);
}

internal sealed class HeldWriter(IFeedbackWriter inner, Holding holding) : IFeedbackWriter
{
    public Task<WritingOutcome> Write(WritingRequest request, CancellationToken cancel) =>
        holding.At("Write", () => inner.Write(request, cancel), cancel);
}

internal sealed class HeldDelivery(IMessageDelivery inner, Holding holding) : IMessageDelivery
{
    public bool KnowsRepeats => inner.KnowsRepeats;

    public Task<DeliveryOutcome> Deliver(Message message, CancellationToken cancel) =>
        holding.At("Send", () => inner.Deliver(message, cancel), cancel);
}

/// <summary>Measuring begins by reading the transcript.</summary>
internal sealed class HeldTranscripts(IBlobStore inner, Holding holding) : IBlobStore
{
    public Task Write(string name, Stream content, CancellationToken cancel) => inner.Write(name, content, cancel);

    public Task<Stream> OpenRead(string name, CancellationToken cancel) => name.StartsWith("transcripts/", StringComparison.Ordinal)
        ? holding.At("Measure", () => inner.OpenRead(name, cancel), cancel)
        : inner.OpenRead(name, cancel);

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) => inner.OpenFile(name, cancel);

    public Task Delete(string name, CancellationToken cancel) => inner.Delete(name, cancel);
}
