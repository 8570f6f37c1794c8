using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.AssemblyAI;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.AssemblyAI;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.AssemblyAI;

public sealed class AssemblyAIRecognizerTests : IAsyncLifetime, IDisposable
{
    private const string Upload = "https://cdn.example/upload/1";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    private readonly ManualTime time = new(Now);
    private readonly TemporaryFolder folder = new();
    private FakeAssemblyAI fake = null!;

    public async Task InitializeAsync() => fake = await FakeAssemblyAI.StartAsync();

    public Task DisposeAsync() => fake.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_recording_is_uploaded_ordered_and_asked_for_until_it_is_through()
    {
        fake.PollsUntilDone = 2;
        var audio = Audio([1, 2, 3]);

        var uploaded = Pending(await Recognize(audio));
        var ordered = Pending(await Recognize(audio, uploaded.Job));
        var queued = Pending(await Recognize(audio, ordered.Job));
        var processing = Pending(await Recognize(audio, queued.Job));
        var completed = await Recognize(audio, processing.Job);
        var transcript = Transcript(completed);

        Assert.All(new RecognitionOutcome[] { uploaded, ordered, queued, processing }, outcome => Assert.Empty(outcome.Charges));
        var charge = Assert.Single(completed.Charges);
        Assert.Equal(("assemblyai/job-1", Now, 9, "universal"), (charge.Id, charge.At, charge.AudioSeconds, charge.Model));
        Assert.Equal((Upload, null, TimeSpan.Zero), (uploaded.Job.Upload, uploaded.Job.JobId, uploaded.PollAfter));
        Assert.Equal("job-1", ordered.Job.JobId);
        Assert.Equal([15, 22.5, 33.75], new[] { ordered, queued, processing }.Select(each => each.PollAfter.TotalSeconds));
        Assert.Equal(["POST /v2/upload", "POST /v2/transcript", "GET /v2/transcript/job-1", "GET /v2/transcript/job-1", "GET /v2/transcript/job-1"],
            fake.Server.Heard.Select(request => $"{request.Method} {request.Path}"));
        Assert.All(fake.Server.Heard, request => Assert.Equal("a-key", request.Header("Authorization")));
        Assert.Equal([1, 2, 3], fake.Server.Heard[0].Body);
        var order = fake.Server.Heard[1].Json;
        Assert.Equal((Upload, "es", true, 2), (order.GetProperty("audio_url").GetString(), order.GetProperty("language_code").GetString(), order.GetProperty("speaker_labels").GetBoolean(), order.GetProperty("speakers_expected").GetInt32()));
        Assert.False(order.TryGetProperty("webhook_url", out _));
        Assert.Equal(("assemblyai", "universal", "es-PY", "assemblyai", 9), (transcript.Engine, transcript.Model, transcript.Language, transcript.SpeakersFrom, transcript.Duration));
        Assert.Equal(["A", "B", "A"], transcript.Utterances.Select(utterance => utterance.Speaker));
        Assert.Equal((4.1, 5.9, 0.91, "Cincuenta y seis, creo."), (transcript.Utterances[1].Start, transcript.Utterances[1].End, transcript.Utterances[1].Confidence, transcript.Utterances[1].Text));
        Assert.Equal(new Word("seis,", 4.3, 4.39, 0.91), transcript.Utterances[1].Words[2]);
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_is_found_again_and_not_paid_twice()
    {
        fake.Server.Plan("POST", "/v2/transcript", fake.OrdersAndHangsUp(Upload));
        var audio = Audio([1]);
        var uploaded = Pending(await Recognize(audio));

        var lost = Failure<ProviderFailure.Transient>(await Recognize(audio, uploaded.Job));
        var found = Pending(await Recognize(audio, uploaded.Job, mayBeOrdered: true));

        Assert.False(lost.EndsJob);
        Assert.Equal("job-1", found.Job.JobId);
        Assert.Equal(["job-1"], fake.Ordered);
    }

    [Fact]
    public async Task An_order_that_never_arrived_is_given_again()
    {
        fake.Server.Plan("POST", "/v2/transcript", PlannedAnswer.HangsUp());
        var audio = Audio([1]);
        var uploaded = Pending(await Recognize(audio));

        Failure<ProviderFailure.Transient>(await Recognize(audio, uploaded.Job));
        var ordered = Pending(await Recognize(audio, uploaded.Job, mayBeOrdered: true));

        Assert.Equal("job-1", ordered.Job.JobId);
        Assert.Equal(["job-1"], fake.Ordered);
    }

    [Fact]
    public async Task Where_the_product_can_be_reached_the_service_calls_with_the_secret()
    {
        var order = Pending(await Recognize(Audio([1]), new SpeechJob { Engine = "assemblyai", Upload = Upload, Since = Now }, change: options =>
        {
            options.WebhookUrl = new Uri("https://sessions.example.org/");
            options.WebhookSecret = "a-secret-of-many-characters";
        }));

        var asked = Assert.Single(fake.Server.Heard).Json;
        Assert.Equal("https://sessions.example.org/v1/webhooks/assemblyai/r1", asked.GetProperty("webhook_url").GetString());
        Assert.Equal("a-secret-of-many-characters", asked.GetProperty("webhook_auth_header_value").GetString());
        Assert.Equal(AssemblyAIOptions.WebhookHeader, asked.GetProperty("webhook_auth_header_name").GetString());
        Assert.Equal(TimeSpan.FromMinutes(2), order.PollAfter);
    }

    [Fact]
    public async Task A_job_that_failed_is_a_200_and_final()
    {
        fake.Server.Plan("GET", "/v2/transcript/job-7", PlannedAnswer.Json(200, new { id = "job-7", status = "error", error = "Audio duration is too short." }));

        var failed = Failure<ProviderFailure.Permanent>(await Recognize(Audio([1]), Job("job-7")));

        Assert.Contains("Audio duration is too short.", failed.Failure.Reason, StringComparison.Ordinal);
        Assert.True(failed.EndsJob);
    }

    [Fact]
    public async Task A_job_that_takes_longer_than_the_deadline_waits_for_a_person_and_stays_the_same_job()
    {
        fake.Server.Plan("GET", "/v2/transcript/job-7", PlannedAnswer.Json(200, new { id = "job-7", status = "processing" }));
        time.Advance(TimeSpan.FromHours(6));

        var late = Failure<ProviderFailure.Permanent>(await Recognize(Audio([1]), Job("job-7")));

        Assert.Contains("job-7", late.Failure.Reason, StringComparison.Ordinal);
        Assert.False(late.EndsJob);
    }

    [Theory]
    [InlineData(400, true, false)]
    [InlineData(401, true, false)]
    [InlineData(403, true, false)]
    [InlineData(404, true, true)]
    [InlineData(429, false, false)]
    [InlineData(500, false, false)]
    [InlineData(503, false, false)]
    [InlineData(504, false, false)]
    public async Task Each_refusal_is_final_or_passes(int status, bool isFinal, bool endsJob)
    {
        fake.Server.Plan("POST", "/v2/upload", PlannedAnswer.Json(status, new { error = "No." }, ("Retry-After", "17")));
        fake.Server.Plan("GET", "/v2/transcript/job-7", PlannedAnswer.Json(status, new { error = "No." }, ("Retry-After", "17")));

        var upload = Assert.IsType<RecognitionOutcome.Failed>(await Recognize(Audio([1])));
        var poll = Assert.IsType<RecognitionOutcome.Failed>(await Recognize(Audio([1]), Job("job-7")));

        Assert.Equal((isFinal, isFinal), (upload.Failure is ProviderFailure.Permanent, poll.Failure is ProviderFailure.Permanent));
        Assert.Equal(endsJob || status == 400, poll.EndsJob);
        if (!isFinal)
            Assert.Equal(TimeSpan.FromSeconds(17), ((ProviderFailure.Transient)poll.Failure).RetryAfter);
        Assert.DoesNotContain("a-key", upload.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_that_is_no_answer_passes()
    {
        fake.Server.Plan("POST", "/v2/upload", PlannedAnswer.Raw(200, "text/html", "<html>Bad gateway</html>"), PlannedAnswer.Json(200, new { }), PlannedAnswer.Breaks());

        for (var i = 0; i < 3; i++)
            Failure<ProviderFailure.Transient>(await Recognize(Audio([1])));
    }

    [Fact]
    public async Task Silence_has_no_utterances_and_one_voice_no_speakers()
    {
        fake.PollsUntilDone = 0;
        fake.Completed = Calls.Silence;
        var silence = await Whole();
        fake.Completed = Calls.OneVoice;
        var alone = await Whole();

        Assert.Equal((0, null, 30), (silence.Utterances.Length, silence.SpeakersFrom, silence.Duration));
        Assert.Equal((null, null, "Hola a todos."), (alone.SpeakersFrom, Assert.Single(alone.Utterances).Speaker, alone.Utterances[0].Text));
        var measures = TalkMeasureRules.Measure(alone);
        Assert.Equal((null, null, 3), (measures.TutorTalkShare, measures.Questions, measures.Words));
    }

    [Fact]
    public async Task Two_people_at_once_both_count()
    {
        fake.PollsUntilDone = 0;
        fake.Completed = Calls.Overlapping;

        var transcript = await Whole();

        Assert.Equal(["A", "B"], transcript.Utterances.Select(utterance => utterance.Speaker));
        Assert.Equal(0.5, TalkMeasureRules.Measure(transcript with { TutorSpeaker = "A" }).TutorTalkShare!.Value, 6);
    }

    [Fact]
    public void Guarani_is_not_its_language()
    {
        using var recognizer = Recognizer();

        Assert.Contains("gn", recognizer.WhyNot(Request("a") with { Language = "gn" }), StringComparison.Ordinal);
        Assert.Null(recognizer.WhyNot(Request("a") with { Language = "es-PY" }));
    }

    private static SpeechRequest Request(string audio) => new(audio, "call.mp3", null, "es-PY") { Recording = RecordingId.From("r1"), Duration = 9 };

    private static SpeechJob Job(string id) => new() { Engine = "assemblyai", Upload = Upload, JobId = id, Since = Now };

    private static RecognitionOutcome.Pending Pending(RecognitionOutcome outcome) => Assert.IsType<RecognitionOutcome.Pending>(outcome);

    private static Transcript Transcript(RecognitionOutcome outcome) => Assert.IsType<RecognitionOutcome.Recognized>(outcome).Transcript;

    private static RecognitionOutcome.Failed Failure<TFailure>(RecognitionOutcome outcome)
    {
        var failed = Assert.IsType<RecognitionOutcome.Failed>(outcome);
        Assert.IsType<TFailure>(failed.Failure);
        return failed;
    }

    private string Audio(byte[] content) => folder.File("call.mp3", content);

    private async Task<Transcript> Whole()
    {
        var audio = Audio([1]);
        var uploaded = Pending(await Recognize(audio));
        return Transcript(await Recognize(audio, Pending(await Recognize(audio, uploaded.Job)).Job));
    }

    private async Task<RecognitionOutcome> Recognize(string audio, SpeechJob? job = null, bool mayBeOrdered = false, Action<AssemblyAIOptions>? change = null)
    {
        using var recognizer = Recognizer(change);
        return await recognizer.Recognize(Request(audio) with { Job = job, MayBeOrdered = mayBeOrdered }, CancellationToken.None);
    }

    private AssemblyAIRecognizer Recognizer(Action<AssemblyAIOptions>? change = null)
    {
        var options = new AssemblyAIOptions { Key = "a-key", Endpoint = fake.Server.Address };
        change?.Invoke(options);
        return new AssemblyAIRecognizer(new FolderBlobs(), Options.Create(options), time);
    }
}
