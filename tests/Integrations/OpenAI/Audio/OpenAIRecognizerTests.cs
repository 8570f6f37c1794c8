using System.Text;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.OpenAI.Audio;
using LearningSessions.Integrations.Tests.Audio;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.OpenAI.Audio;

public sealed class OpenAIRecognizerTests : IDisposable
{
    private const string Path = "/v1/audio/transcriptions";
    private static readonly SampleCall Sample = SampleCall.English.First(call => call.Name == "en-03");

    private readonly TemporaryFolder folder = new();
    private readonly MemoryBlobs blobs = new();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_model_that_tells_speakers_is_asked_for_diarized_json_and_chunks()
    {
        await using var server = await FakeServer.StartAsync();
        server.Plan("POST", Path, PlannedAnswer.Json(200, new
        {
            text = "How many? Three.",
            segments = new[] { new { id = "0", start = 0.5, end = 1.75, text = " How many?", speaker = "A", type = "x" }, new { id = "1", start = 2.25, end = 3.0, text = " Three.", speaker = "B", type = "x" } },
        }));

        var transcript = await Transcribe(server, Sample.Audio, 37.4, options => (options.Diarized, options.Model) = (true, "gpt-4o-transcribe-diarize"));

        var form = Form(Assert.Single(server.Heard));
        Assert.Equal(("gpt-4o-transcribe-diarize", "en", "diarized_json", "auto"), (form["model"], form["language"], form["response_format"], form["chunking_strategy"]));
        Assert.Equal("Bearer sk-secret", server.Heard[0].Header("Authorization"));
        Assert.Equal(File.ReadAllBytes(Sample.Audio).Length, FileOf(server.Heard[0]).Length);
        Assert.Equal(("openai", "gpt-4o-transcribe-diarize", "openai"), (transcript.Engine, transcript.Model, transcript.SpeakersFrom));
        Assert.Equal([("A", 0.5, 1.75, "How many?"), ("B", 2.25, 3.0, "Three.")], transcript.Utterances.Select(each => (each.Speaker, each.Start!.Value, each.End!.Value, each.Text)));
    }

    [Fact]
    public async Task A_whisper_server_is_asked_for_words_and_the_voices_are_told_apart_here()
    {
        await using var server = await FakeServer.StartAsync();
        server.Plan("POST", Path, PlannedAnswer.Json(200, new
        {
            text = "…",
            segments = Sample.Lines.Select((line, i) => new { id = i, start = line.Start, end = line.End, text = " " + line.Text, avg_logprob = -0.25, no_speech_prob = 0.01 })
                .Append(new { id = 99, start = 37.0, end = 37.4, text = " Thanks for watching!", avg_logprob = -1.4, no_speech_prob = 0.9 }),
            words = Sample.Lines.SelectMany(Words),
        }));

        var transcript = await Transcribe(server, Sample.Audio, 37.4, options => options.Key = "");

        Assert.Null(server.Heard[0].Header("Authorization"));
        Assert.Contains("timestamp_granularities[]", server.Heard[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chunking_strategy", server.Heard[0].Text, StringComparison.Ordinal);
        Assert.Equal("voices", transcript.SpeakersFrom);
        Assert.InRange(Speakers.Misattributed(Sample, transcript).Wrong, 0, 3);
        Assert.DoesNotContain(transcript.Utterances, utterance => utterance.Text.Contains("watching", StringComparison.Ordinal));
        Assert.Contains(transcript.Utterances, utterance => utterance.Text.EndsWith('?'));
        Assert.All(transcript.Utterances, utterance => Assert.Equal(0.779, utterance.Confidence));
    }

    [Fact]
    public async Task A_long_call_is_cut_and_its_times_and_speakers_are_those_of_the_whole()
    {
        var call = LongCall.Of(Sample, times: 3);
        var sent = new List<double>();
        await using var server = await FakeServer.StartAsync(async (http, request) =>
        {
            var seconds = (FileOf(request).Length - 44) / 32_000.0;
            await PlannedAnswer.Json(200, call.Diarized(sent.Sum(), seconds, swapped: sent.Count % 2 == 1)).Write(http);
            sent.Add(seconds);
            return true;
        });

        var transcript = await Transcribe(server, folder.File("call.wav", call.Wav), call.Seconds, Cut);

        Assert.True(sent.Count >= 3, $"It was sent in {sent.Count} parts.");
        Assert.All(sent, seconds => Assert.InRange(seconds, 1, 45));
        Assert.Equal(call.Seconds, sent.Sum(), 2);
        Assert.Equal(call.Lines.Select(line => line.Text), transcript.Utterances.Select(utterance => utterance.Text));
        Assert.All(call.Lines.Zip(transcript.Utterances), pair => Assert.Equal(pair.First.Start, pair.Second.Start!.Value, 2));
        Assert.Equal(call.Lines.Select(line => line.Speaker), transcript.Utterances.Select(utterance => utterance.Speaker));
        using var recognizer = Recognizer(server, Cut);
        await recognizer.Forget(Request(folder.File("call.wav", call.Wav), call.Seconds), CancellationToken.None);
        Assert.Empty(blobs.Names);
    }

    [Fact]
    public async Task An_attempt_that_failed_on_the_way_does_not_pay_again_for_the_parts_it_had()
    {
        var call = LongCall.Of(Sample, times: 3);
        var path = folder.File("call.wav", call.Wav);
        await using var server = await FakeServer.StartAsync((http, _) => Answer(http, PlannedAnswer.Json(200, new { text = "later" })));
        server.Plan("POST", Path, PlannedAnswer.Json(200, new { text = "first" }), PlannedAnswer.Status(503));

        await Failed<ProviderFailure.Transient>(server, path, call.Seconds, Cut);
        var transcript = await Transcribe(server, path, call.Seconds, Cut);

        Assert.Equal(["first", "later", "later"], transcript.Utterances.Select(utterance => utterance.Text).Take(3));
        Assert.Equal(transcript.Utterances.Length + 1, server.Heard.Count);
    }

    [Fact]
    public async Task A_whole_call_that_was_answered_is_asked_once_until_its_transcript_is_kept_and_charged_once()
    {
        await using var server = await FakeServer.StartAsync((http, _) => Answer(http, PlannedAnswer.Json(200, new { text = "yes" })));
        using var recognizer = Recognizer(server, null);
        var request = Request(Sample.Audio, 37.4);

        var first = await recognizer.Recognize(request, CancellationToken.None);
        var again = await recognizer.Recognize(request, CancellationToken.None);

        Assert.Single(server.Heard);
        var charge = Assert.Single(first.Charges);
        Assert.Equal((charge, "whisper-1", false), (Assert.Single(again.Charges), charge.Model, charge.IsUncertain));
        Assert.Equal(37.4, charge.AudioSeconds, 1);
        await recognizer.Forget(request, CancellationToken.None);
        Assert.Empty(blobs.Names);
        await recognizer.Recognize(request, CancellationToken.None);
        Assert.Equal(2, server.Heard.Count);
    }

    [Fact]
    public async Task An_answer_that_never_came_may_be_charged_and_a_refusal_is_not()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await FakeServer.StartAsync();
        server.Plan("POST", Path, PlannedAnswer.Hangs(arrived), PlannedAnswer.Status(503), PlannedAnswer.Status(400), PlannedAnswer.Json(200, new { text = "yes" }));
        using var recognizer = Recognizer(server, null);
        using var ending = new CancellationTokenSource();
        var request = Request(Sample.Audio, 37.4);

        var cutOff = recognizer.Recognize(request, ending.Token);
        await arrived.Task;
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cutOff);
        var told = new List<SpeechCharge>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            told.AddRange((await recognizer.Recognize(request, CancellationToken.None)).Charges);
        }

        var each = told.DistinctBy(charge => charge.Id).OrderBy(charge => charge.At).ToList();
        Assert.Equal([(true, false), (true, false), (false, true), (false, false)], each.Select(charge => (charge.IsUncertain, charge.IsFree)));
        Assert.Contains("never came", each[0].Reason, StringComparison.Ordinal);
        Assert.Equal(ModelCallResult.Answered, each[3].Result);
    }

    [Fact]
    public async Task Silence_is_not_sent()
    {
        await using var server = await FakeServer.StartAsync();

        var transcript = await Transcribe(server, folder.File("silence.wav", WavBytes.Pcm(new double[16_000 * 30], 16_000, 16)), 30);

        Assert.Equal((0, null, 30), (transcript.Utterances.Length, transcript.SpeakersFrom, transcript.Duration));
        Assert.Empty(server.Heard);
    }

    [Fact]
    public async Task A_second_of_sound_does_no_harm()
    {
        await using var server = await FakeServer.StartAsync((http, _) => Answer(http, PlannedAnswer.Json(200, new { text = "" })));

        Assert.Empty((await Transcribe(server, folder.File("tone.wav", WavBytes.Pcm(WavBytes.Tone(300, 16_000, 1), 16_000, 16)), 1)).Utterances);
    }

    [Theory]
    [InlineData(400, "invalid_value", true)]
    [InlineData(401, "invalid_api_key", true)]
    [InlineData(403, null, true)]
    [InlineData(404, "model_not_found", true)]
    [InlineData(413, null, true)]
    [InlineData(429, "insufficient_quota", true)]
    [InlineData(429, "rate_limit_exceeded", false)]
    [InlineData(500, null, false)]
    [InlineData(503, null, false)]
    public async Task Each_refusal_is_final_or_passes(int status, string? code, bool isFinal)
    {
        await using var server = await FakeServer.StartAsync();
        server.Plan("POST", Path, PlannedAnswer.Json(status, new { error = new { message = "Incorrect key sk-secret.", type = "x", code } }, ("Retry-After", "9")));

        var failure = isFinal
            ? await Failed<ProviderFailure.Permanent>(server, Sample.Audio, 37.4)
            : await Failed<ProviderFailure.Transient>(server, Sample.Audio, 37.4);

        if (failure is ProviderFailure.Transient passing)
            Assert.Equal(TimeSpan.FromSeconds(9), passing.RetryAfter);
        if (status == 401)
            Assert.DoesNotContain("sk-secret", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_left_after_its_time()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await FakeServer.StartAsync();
        server.Plan("POST", Path, PlannedAnswer.Hangs(arrived));

        var failing = Failed<ProviderFailure.Transient>(server, Sample.Audio, 37.4);
        await arrived.Task;
        time.Advance(TimeSpan.FromMinutes(16));

        Assert.Contains("900 s", (await failing).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_audio_is_final()
    {
        await using var server = await FakeServer.StartAsync();

        await Failed<ProviderFailure.Permanent>(server, folder.File("call.wav", "no audio"), 3);
    }

    [Fact]
    public async Task Guarani_is_not_its_language()
    {
        await using var server = await FakeServer.StartAsync();
        using var recognizer = Recognizer(server, _ => { });

        Assert.Contains("gn", recognizer.WhyNot(Request("a", 1) with { Language = "gn-PY" }), StringComparison.Ordinal);
    }

    private static void Cut(TranscriptionEndpointOptions options) => (options.Diarized, options.LongestPart) = (true, TimeSpan.FromSeconds(45));

    private static async Task<bool> Answer(Microsoft.AspNetCore.Http.HttpContext http, PlannedAnswer answer)
    {
        await answer.Write(http);
        return true;
    }

    private static IEnumerable<object> Words(SpokenLine line)
    {
        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var each = (line.End - line.Start) / words.Length;
        return words.Select((word, i) => new { word = word.TrimEnd('.', ',', '?', '!'), start = line.Start + (i * each), end = line.Start + ((i + 1) * each) });
    }

    private static Dictionary<string, string> Form(HeardRequest request)
    {
        var fields = new Dictionary<string, string>();
        foreach (var part in Encoding.Latin1.GetString(request.Body).Split("\r\n--"))
        {
            var name = System.Text.RegularExpressions.Regex.Match(part, "name=\"([^\"]+)\"").Groups[1].Value;
            if (name.Length > 0 && !part.Contains("filename", StringComparison.Ordinal))
                fields[name] = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        }

        return fields;
    }

    private static byte[] FileOf(HeardRequest request)
    {
        var body = Encoding.Latin1.GetString(request.Body);
        var start = body.IndexOf("\r\n\r\n", body.IndexOf("filename=", StringComparison.Ordinal), StringComparison.Ordinal) + 4;
        return request.Body[start..body.IndexOf("\r\n--", start, StringComparison.Ordinal)];
    }

    private static SpeechRequest Request(string audio, double seconds) => new(audio, "call.wav", null, "en") { Duration = seconds };

    private async Task<Transcript> Transcribe(FakeServer server, string audio, double seconds, Action<TranscriptionEndpointOptions>? change = null)
    {
        using var recognizer = Recognizer(server, change);
        return Assert.IsType<RecognitionOutcome.Recognized>(await recognizer.Recognize(Request(audio, seconds), CancellationToken.None)).Transcript;
    }

    private async Task<ProviderFailure> Failed<TFailure>(FakeServer server, string audio, double seconds, Action<TranscriptionEndpointOptions>? change = null)
    {
        using var recognizer = Recognizer(server, change);
        var failed = Assert.IsType<RecognitionOutcome.Failed>(await recognizer.Recognize(Request(audio, seconds), CancellationToken.None));
        Assert.IsType<TFailure>(failed.Failure);
        return failed.Failure;
    }

    private OpenAIRecognizer Recognizer(FakeServer server, Action<TranscriptionEndpointOptions>? change)
    {
        var options = new TranscriptionEndpointOptions { Endpoint = new Uri(server.Address, "v1"), Key = "sk-secret", Model = "whisper-1" };
        change?.Invoke(options);
        return new OpenAIRecognizer("openai", options, blobs, new AudioDecoder(Options.Create(new AudioOptions())), time);
    }
}
