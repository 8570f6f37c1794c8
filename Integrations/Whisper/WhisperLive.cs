using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.Speech;
using Microsoft.Extensions.Options;
using Whisper.net;

namespace LearningSessions.Integrations.Whisper;

/// <summary>Hears speech while it is spoken with a local Whisper model: the newest seconds again and again, and each closed segment once, whole.</summary>
public sealed class WhisperLive(IOptions<WhisperOptions> options) : ILiveRecognizer, IDisposable
{
    private readonly WhisperOptions _options = options.Value;
    private readonly BoundedThreads _threads = new("Whisper live", options.Value.LiveThreads);
    private readonly Lazy<HashSet<string>> _languages = new(() => [.. WhisperFactory.GetSupportedLanguages()]);
    private readonly Lazy<WhisperFactory> _factory = new(() => WhisperFactory.FromPath(options.Value.ModelPath));
    private int _taken;

    /// <inheritdoc />
    public string Name => "whisper";

    internal BoundedThreads Threads => _threads;

    /// <inheritdoc />
    public string? WhyNot(string language)
    {
        if (_options.ModelPath == "" || !File.Exists(_options.ModelPath))
            return "There is no Whisper model here.";
        var englishOnly = Path.GetFileName(_options.ModelPath).Contains(".en", StringComparison.OrdinalIgnoreCase);
        var knows = englishOnly ? SpokenLanguage.Is(language, "en") : _languages.Value.Contains(SpokenLanguage.Primary(language));
        return knows ? null : $"Whisper's model does not know {language}.";
    }

    /// <inheritdoc />
    public ILivePlace? Enter(string language)
    {
        if (Interlocked.Increment(ref _taken) <= _options.LiveSessions)
            return new WhisperPlace(this, language);
        Interlocked.Decrement(ref _taken);
        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _threads.Dispose();
        if (_factory.IsValueCreated)
            _factory.Value.Dispose();
    }

    /// <summary>A processor for one segment or window: one thread each, for two fight when the machine is busy.</summary>
    /// <param name="language">BCP 47.</param>
    /// <param name="audioContext">How much of its thirty seconds the encoder works on, 1,500 for all; null for all.</param>
    internal WhisperProcessor Processor(string language, int? audioContext)
    {
        var builder = _factory.Value.CreateBuilder()
            .WithLanguage(SpokenLanguage.Primary(language)).WithThreads(1).WithNoContext().WithTokenTimestamps().WithProbabilities();
        return (audioContext is { } size ? builder.WithAudioContextSize(size) : builder).Build();
    }

    internal void Leave() => Interlocked.Decrement(ref _taken);
}
