using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Recognizes English with the system's PocketSphinx, and tells two voices apart.</summary>
public sealed class PocketSphinxRecognizer : ISpeechRecognizer, IDisposable
{
    private readonly IBlobStore _blobs;
    private readonly AudioDecoder _audio;
    private readonly PocketSphinxOptions _options;
    private readonly BoundedThreads<PocketSphinxDecoder> _threads;

    /// <summary>Makes the recognizer; decoders are loaded when first needed.</summary>
    public PocketSphinxRecognizer(IBlobStore blobs, AudioDecoder audio, IOptions<PocketSphinxOptions> options)
    {
        _blobs = blobs;
        _audio = audio;
        _options = options.Value;
        _threads = new("PocketSphinx", _options.Decoders, () => new PocketSphinxDecoder(_options.ModelFolder));
    }

    /// <inheritdoc />
    public string Name => "pocketsphinx";

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request) =>
        SpokenLanguage.Is(request.Language, "en")
            ? PocketSphinxLibrary.Missing(_options.ModelFolder)
            : $"PocketSphinx knows English only, not {request.Language}.";

    /// <inheritdoc />
    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        using var file = await _blobs.OpenFile(request.AudioBlob, cancel);
        try
        {
            return new RecognitionOutcome.Recognized(
                await _threads.Run(decoder => Recognize(decoder, file.Path, request.Language, cancel), cancel));
        }
        catch (InvalidDataException bad)
        {
            return new RecognitionOutcome.Failed(new ProviderFailure.Permanent($"The audio cannot be decoded. {bad.Message}"));
        }
        catch (ToolMissingException missing)
        {
            return new RecognitionOutcome.Failed(new ProviderFailure.Permanent(missing.Message));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _threads.Dispose();

    private Transcript Recognize(PocketSphinxDecoder decoder, string path, string language, CancellationToken cancel)
    {
        using var audio = new CountedAudio(_audio.Open(path, cancel));
        var voices = new VoiceSounds();
        var words = new List<Word>();
        foreach (var segment in SpeechSegments.Read(audio, _options.Pause, _options.LongestSegment, cancel))
        {
            var heard = decoder.Recognize(segment);
            words.AddRange(heard);
            if (heard.Count > 0)
                voices.Add(segment);
        }

        var speakers = SpeakerTrack.Of(voices.Pieces);
        return new Transcript
        {
            Engine = Name,
            Model = Path.GetFileName(_options.ModelFolder.TrimEnd('/')),
            Language = language,
            Duration = audio.Seconds,
            SpeakersFrom = words.Count > 0 ? "voices" : null,
            Utterances = Utterances.Of(words, speakers.SpeakerAt),
        };
    }
}
