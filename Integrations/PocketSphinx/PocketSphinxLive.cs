using System.Collections.Concurrent;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.Speech;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Hears English while it is spoken, with the system's PocketSphinx: a streaming decoder for each session, and one for closed segments on each
/// thread. Decoders are loaded when first needed, and kept.</summary>
public sealed class PocketSphinxLive(IOptions<PocketSphinxOptions> options) : ILiveRecognizer, IDisposable
{
    private readonly PocketSphinxOptions _options = options.Value;
    private readonly BoundedThreads _threads = new("PocketSphinx live", options.Value.LiveThreads);
    private readonly ConcurrentBag<PocketSphinxDecoder> _streaming = [];
    private readonly ConcurrentBag<PocketSphinxDecoder> _closed = [];
    private int _taken;

    /// <inheritdoc />
    public string Name => "pocketsphinx";

    internal BoundedThreads Threads => _threads;

    /// <inheritdoc />
    public string? WhyNot(string language) => SpokenLanguage.Is(language, "en")
        ? PocketSphinxLibrary.Missing(_options.ModelFolder)
        : $"PocketSphinx knows English only, not {language}.";

    /// <inheritdoc />
    public ILivePlace? Enter(string language)
    {
        if (Interlocked.Increment(ref _taken) <= _options.LiveSessions)
            return new PocketSphinxPlace(this);
        Interlocked.Decrement(ref _taken);
        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _threads.Dispose();
        foreach (var decoder in _streaming.Concat(_closed))
            decoder.Dispose();
    }

    internal PocketSphinxDecoder TakeStreaming() => _streaming.TryTake(out var idle) ? idle : new PocketSphinxDecoder(_options.ModelFolder, isForPartials: true);

    internal PocketSphinxDecoder TakeClosed() => _closed.TryTake(out var idle) ? idle : new PocketSphinxDecoder(_options.ModelFolder);

    internal void GiveBack(PocketSphinxDecoder streaming) => _streaming.Add(streaming);

    internal void GiveBackClosed(PocketSphinxDecoder closed) => _closed.Add(closed);

    internal void Leave() => Interlocked.Decrement(ref _taken);
}
