using System.Collections.Concurrent;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Recognizes English with the system's PocketSphinx, and tells two voices apart.</summary>
public sealed class PocketSphinxRecognizer(IBlobStore blobs, AudioDecoder decoder, IOptions<PocketSphinxOptions> options)
    : ISpeechRecognizer, IDisposable
{
    private readonly PocketSphinxOptions _options = options.Value;
    private readonly BoundedThreads _threads = new("PocketSphinx", options.Value.Decoders);
    private readonly ConcurrentBag<PocketSphinxDecoder> _idle = [];

    /// <inheritdoc />
    public string Name => "pocketsphinx";

    /// <inheritdoc />
    public SpeechTariff? Tariff => SpeechTariff.Free;

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request) => SpokenLanguage.Is(request.Language, "en")
        ? PocketSphinxLibrary.Missing(_options.ModelFolder)
        : $"PocketSphinx knows English only, not {request.Language}.";

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
        foreach (var idle in _idle)
            idle.Dispose();
    }

    private Transcript Recognize(string path, string language, CancellationToken cancel)
    {
        using var audio = new CountedAudio(decoder.Open(path, cancel));
        if (!_idle.TryTake(out var sphinx))
            sphinx = new PocketSphinxDecoder(_options.ModelFolder);
        var whole = false;
        try
        {
            var transcript = Recognize(sphinx, audio, language, cancel);
            whole = true;
            return transcript;
        }
        catch (OperationCanceledException)
        {
            whole = true;
            throw;
        }
        finally
        {
            // A decoder that failed may be in any state.
            if (whole)
                _idle.Add(sphinx);
            else
                sphinx.Dispose();
        }
    }

    private Transcript Recognize(PocketSphinxDecoder sphinx, CountedAudio audio, string language, CancellationToken cancel)
    {
        var voices = new VoiceSounds();
        var words = new List<Word>();
        foreach (var segment in SpeechSegments.Read(audio, _options.Pause, _options.LongestSegment, cancel))
        {
            var heard = sphinx.Recognize(segment);
            words.AddRange(heard);
            if (heard.Count > 0)
                voices.Add(segment);
        }

        return new Transcript
        {
            Engine = Name,
            Model = Path.GetFileName(_options.ModelFolder.TrimEnd('/')),
            Language = language,
            Duration = audio.Seconds,
            SpeakersFrom = words.Count > 0 ? SpeakerTrack.Source : null,
            Utterances = Utterances.Of(words, SpeakerTrack.Of(voices.Pieces).SpeakerAt),
        };
    }
}
