using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Transcribes with an endpoint that speaks OpenAI's <c>/v1/audio/transcriptions</c>. What is too large or too long for one request is cut where
/// it is quiet; times are those of the whole recording, and speakers keep their labels from part to part or are blank.</summary>
public sealed class OpenAIRecognizer : ISpeechRecognizer, IDisposable
{
    private const double BytesPerSecond = SpeechAudio.SampleRate * sizeof(short);
    private const double ChunkedAbove = 30;
    private static readonly HashSet<string> TakenAsIs = new(StringComparer.Ordinal) { "wav", "mp3", "ogg", "flac", "m4a", "webm" };

    private readonly TranscriptionEndpointOptions options;
    private readonly IBlobStore blobs;
    private readonly AudioDecoder decoder;
    private readonly SpeechHttp http;
    private readonly ConcurrencyLimiter limiter;
    private readonly BoundedThreads threads;
    private readonly TimeProvider time;

    /// <summary>An endpoint of the configuration.</summary>
    public OpenAIRecognizer(string name, TranscriptionEndpointOptions options, IBlobStore blobs, AudioDecoder decoder, TimeProvider time)
    {
        Name = name;
        (this.options, this.blobs, this.decoder) = (options, blobs, decoder);
        this.time = time;
        Tariff = options.Free ? SpeechPriceOptions.Nothing : SpeechPriceOptions.TariffOf(options.Prices);
        http = new SpeechHttp($"The transcription service {name}", time);
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaxConcurrentCalls, QueueLimit = int.MaxValue });
        threads = new BoundedThreads($"Transcription {name}", most: 1);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public SpeechTariff? Tariff { get; }

    private TimeSpan LongestPart => TimeSpan.FromSeconds(Math.Min(options.LongestPart.TotalSeconds, Math.Floor((options.MaxFileBytes - 1024) / BytesPerSecond)));

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request) => ServiceLanguages.Knows(request.Language, options.Languages)
        ? null
        : $"The transcription service {Name} is not asked for {request.Language}.";

    /// <inheritdoc />
    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        using var turn = await limiter.AcquireAsync(1, cancel);
        using var file = await blobs.OpenFile(request.AudioBlob, cancel);
        var folder = Directory.CreateTempSubdirectory("learning-sessions-");
        var kept = Kept(request);
        try
        {
            var outcome = await BadAudio.AsFailure(() => Recognize(request, file.Path, folder.FullName, kept, cancel));
            return outcome with { Charges = kept.Charges };
        }
        catch (SpeechServiceException failed)
        {
            return new RecognitionOutcome.Failed(failed.Failure, failed.EndsJob) { Charges = kept.Charges };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc />
    public Task Forget(SpeechRequest request, CancellationToken cancel) => Kept(request).Forget(cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        limiter.Dispose();
        threads.Dispose();
    }

    private async Task<Transcript> Recognize(SpeechRequest request, string path, string folder, PartAnswers kept, CancellationToken cancel)
    {
        var kind = KindOf(path);
        var isWhole = TakenAsIs.Contains(kind) && new FileInfo(path).Length <= options.MaxFileBytes
            && request.Duration > 0 && request.Duration <= options.LongestPart.TotalSeconds;
        var heard = await threads.Run(() => Listen(path, isWhole ? null : folder, request.Duration, cancel), cancel);
        IReadOnlyList<(string Path, string FileName, double Start, double Seconds)> files = isWhole
            ? [(path, $"call.{kind}", 0, heard.Seconds)]
            : [.. heard.Parts.Select(part => (part.Path, "call.wav", part.Start, part.Seconds))];
        var parts = heard.AnySpeech ? await Hear(request, files, kept, cancel) : [];
        var utterances = Join(parts, heard.Voices);
        return new Transcript
        {
            Engine = Name,
            Model = options.Model,
            Language = request.Language,
            Duration = heard.Seconds,
            SpeakersFrom = utterances.All(utterance => utterance.Speaker is null) ? null : options.Diarized ? Name : SpeakerTrack.Source,
            Utterances = utterances,
        };
    }

    private ImmutableArray<Utterance> Join(IReadOnlyList<ImmutableArray<Utterance>> parts, SpeakerTrack voices) => (options.Diarized, parts.Count) switch
    {
        (true, 1) => parts[0],
        (true, _) => SpeakerStitching.Join(parts, voices),
        (false, _) => SpeakerStitching.ByVoice(parts.SelectMany(part => part), voices),
    };

    private HeardAudio Listen(string path, string? folder, double seconds, CancellationToken cancel)
    {
        using var parts = folder is null ? null : new WavParts(folder, LongestPart);
        using var audio = decoder.Open(path, cancel);
        return parts is null && options.Diarized ? HeardAudio.Glance(audio, seconds, cancel) : HeardAudio.Read(audio, parts, cancel);
    }

    private async Task<IReadOnlyList<ImmutableArray<Utterance>>> Hear(
        SpeechRequest request, IReadOnlyList<(string Path, string FileName, double Start, double Seconds)> files, PartAnswers kept, CancellationToken cancel)
    {
        var heard = new List<ImmutableArray<Utterance>>();
        foreach (var (index, file) in files.Index())
            heard.Add(await kept.Of(index + 1, file.Seconds, () => Ask(request.Language, file, cancel), cancel));
        return heard;
    }

    private PartAnswers Kept(SpeechRequest request) =>
        new(blobs, string.Join('|', request.AudioBlob, Name, options.Model, options.Diarized, LongestPart), options.Model, time);

    private async Task<ImmutableArray<Utterance>> Ask(string language, (string Path, string FileName, double Start, double Seconds) file, CancellationToken cancel)
    {
        await using var audio = File.OpenRead(file.Path);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.Endpoint.ToString().TrimEnd('/')}/audio/transcriptions"));
        if (options.Key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        using var form = new MultipartFormDataContent { { new StreamContent(audio), Quoted("file"), Quoted(file.FileName) } };
        foreach (var (name, value) in Fields(language, file.Seconds))
            form.Add(new StringContent(value), Quoted(name));
        request.Content = form;
        return TranscriptionReading.Of(await http.Send<TranscriptionAnswer>(request, options.Timeout, cancel), file.Start);
    }

    private IEnumerable<(string Name, string Value)> Fields(string language, double seconds)
    {
        yield return ("model", options.Model);
        yield return ("language", SpokenLanguage.Primary(language));
        yield return ("response_format", options.Diarized ? "diarized_json" : "verbose_json");
        if (options.Diarized && seconds > ChunkedAbove)
            yield return ("chunking_strategy", "auto");
        if (options.Diarized)
            yield break;
        yield return ("timestamp_granularities[]", "segment");
        yield return ("timestamp_granularities[]", "word");
    }

    // Not every server understands the bare names that .NET would write.
    private static string Quoted(string name) => $"\"{name}\"";

    private static string KindOf(string path)
    {
        using var file = File.OpenRead(path);
        return AudioDecoder.Sniff(file)?.Name ?? throw new InvalidDataException("It is not audio of a format known here.");
    }
}
