using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;
using Microsoft.Extensions.Options;
using Whisper.net;

namespace LearningSessions.Integrations.Whisper;

/// <summary>Recognizes speech with a local Whisper model, in the language of the request, and tells two voices apart.</summary>
public sealed class WhisperRecognizer(IBlobStore blobs, AudioDecoder decoder, IOptions<WhisperOptions> options) : ISpeechRecognizer, IDisposable
{
    private static readonly TimeSpan LongestSegment = TimeSpan.FromSeconds(28);

    private readonly WhisperOptions _options = options.Value;
    private readonly BoundedThreads _threads = new("Whisper", options.Value.Processors);
    private readonly Lazy<HashSet<string>> _languages = new(() => [.. WhisperFactory.GetSupportedLanguages()]);
    private readonly Lazy<WhisperFactory> _factory = new(() => WhisperFactory.FromPath(options.Value.ModelPath));

    /// <inheritdoc />
    public string Name => "whisper";

    /// <inheritdoc />
    public SpeechTariff? Tariff => SpeechTariff.Free;

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request)
    {
        if (_options.ModelPath == "")
            return "No Whisper model is configured.";
        if (!File.Exists(_options.ModelPath))
            return $"There is no Whisper model at {_options.ModelPath}.";
        var englishOnly = Path.GetFileName(_options.ModelPath).Contains(".en", StringComparison.OrdinalIgnoreCase);
        return Knows(request.Language, englishOnly) ? null : $"Whisper's model does not know {request.Language}.";
    }

    /// <inheritdoc />
    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        using var file = await blobs.OpenFile(request.AudioBlob, cancel);
        return await BadAudio.AsFailure(() => _threads.Run(() => Recognize(file.Path, request.Language, cancel), cancel));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _threads.Dispose();
        if (_factory.IsValueCreated)
            _factory.Value.Dispose();
    }

    private bool Knows(string language, bool englishOnly) =>
        englishOnly ? SpokenLanguage.Is(language, "en") : _languages.Value.Contains(SpokenLanguage.Primary(language));

    private Transcript Recognize(string path, string language, CancellationToken cancel)
    {
        using var audio = new CountedAudio(decoder.Open(path, cancel));
        using var processor = Processor(language);
        var voices = new VoiceSounds();
        var words = new List<Word>();
        foreach (var segment in SpeechSegments.Read(audio, _options.Pause, LongestSegment, cancel))
        {
            Word[] heard = [.. Hear(processor, segment, cancel)];
            words.AddRange(heard);
            if (heard.Length > 0)
                voices.AddParts(segment, cancel);
        }

        return new Transcript
        {
            Engine = Name,
            Model = Path.GetFileNameWithoutExtension(_options.ModelPath),
            Language = language,
            Duration = audio.Seconds,
            SpeakersFrom = words.Count > 0 ? SpeakerTrack.Source : null,
            Utterances = Utterances.Of(words, SpeakerTrack.Of(voices.Pieces).SpeakerAt),
        };
    }

    private WhisperProcessor Processor(string language) => _factory.Value.CreateBuilder()
        .WithLanguage(SpokenLanguage.Primary(language))
        .WithThreads(_options.Threads)
        .WithNoContext()
        .WithTokenTimestamps()
        .WithProbabilities()
        .Build();

    private static IEnumerable<Word> Hear(WhisperProcessor processor, SpeechSegment segment, CancellationToken cancel)
    {
        var samples = new float[segment.Samples.Length];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = segment.Samples[i] / 32_768f;
        return processor.ProcessAsync(samples, cancel)
            .ToBlockingEnumerable(cancel)
            .SelectMany(heard => WhisperWords.Of(heard, segment.Start, segment.End));
    }
}
