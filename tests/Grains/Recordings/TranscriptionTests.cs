using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Tests.Recordings;

public sealed class TranscriptionTests
{
    private static readonly RecognitionOutcome.Failed NoKey = new(new ProviderFailure.Permanent("No key."));

    private readonly MemoryBlobs blobs = new();
    private readonly Engine own = new("accompanying") { Languages = [] };
    private readonly Engine service = new("assemblyai") { Languages = ["es", "en"] };
    private readonly Engine local = new("whisper") { Languages = ["es", "en"] };

    [Fact]
    public async Task The_first_engine_that_can_is_asked_and_named_in_the_transcript()
    {
        var transcribed = await Transcribed(Known.Stored());

        Assert.Equal(("assemblyai", 1, 0), (transcribed.Engine, service.Requests.Count, local.Requests.Count));
    }

    [Fact]
    public async Task The_options_order_engines_and_a_language_has_an_order_of_its_own()
    {
        var options = new SpeechOptions { Engines = { "whisper", "assemblyai" }, Languages = { ["en"] = ["assemblyai"] } };

        Assert.Equal("whisper", (await Transcribed(Known.Stored("es-PY"), options)).Engine);
        Assert.Equal("assemblyai", (await Transcribed(Known.Stored("en-GB"), options)).Engine);
    }

    [Fact]
    public async Task A_transcript_that_came_with_the_audio_goes_first_whatever_the_order()
    {
        own.Languages = ["es"];

        Assert.Equal("accompanying", (await Transcribed(Known.Stored(), new SpeechOptions { Engines = { "whisper" } })).Engine);
    }

    [Fact]
    public async Task A_language_that_no_engine_knows_is_skipped_with_every_reason()
    {
        var skipped = Assert.IsType<StepOutcome.Unrecognizable>(await Run(Known.Stored("gn")));

        Assert.Equal("accompanying not for gn. assemblyai not for gn. whisper not for gn.", skipped.Reason);
    }

    [Fact]
    public async Task A_language_can_be_left_out_on_purpose()
    {
        var options = new SpeechOptions { Languages = { ["es"] = [SpeechOptions.None] } };

        Assert.Contains("es are not transcribed here", Assert.IsType<StepOutcome.Unrecognizable>(await Run(Known.Stored(), options)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_engine_gives_up_waits_for_a_person_unless_the_options_fall_back()
    {
        service.Outcome = NoKey;

        var given = Assert.IsType<StepOutcome.Failed>(await Run(Known.Stored()));
        var transcribed = await Transcribed(Known.Stored(), new SpeechOptions { FallBack = true });

        Assert.Equal("No key.", given.Failure.Reason);
        Assert.Equal(("whisper", "assemblyai: No key."), (transcribed.Engine, Assert.Single(transcribed.PassedOver)));
    }

    [Fact]
    public async Task When_all_give_up_all_reasons_are_said()
    {
        (service.Outcome, local.Outcome) = (NoKey, new RecognitionOutcome.Failed(new ProviderFailure.Permanent("Bad audio.")));

        var given = Assert.IsType<StepOutcome.Failed>(await Run(Known.Stored(), new SpeechOptions { FallBack = true }));

        Assert.Equal("Bad audio. assemblyai: No key.", Assert.IsType<ProviderFailure.Permanent>(given.Failure).Reason);
    }

    [Fact]
    public async Task A_job_goes_on_with_its_own_engine_and_others_do_not_see_it()
    {
        var job = new SpeechJob { Engine = "whisper", JobId = "j1", Since = Known.Now };
        var waiting = Known.Begun(Known.After(Known.Stored(), new StepOutcome.Awaiting(job, TimeSpan.Zero)));

        await Transcribed(waiting);

        Assert.Empty(service.Requests);
        Assert.Equal("j1", Assert.Single(local.Requests).Job!.JobId);
    }

    [Fact]
    public async Task Whether_a_job_may_have_been_ordered_is_known_by_the_attempts_since()
    {
        var uploaded = Known.After(Known.Stored(), new StepOutcome.Awaiting(new SpeechJob { Engine = "assemblyai", Upload = "u", Since = Known.Now }, TimeSpan.Zero));
        var first = Known.Begun(uploaded);
        var second = Known.Begun(Known.After(first, new StepOutcome.Failed(new ProviderFailure.Transient("lost"))));
        var afterCutOff = Known.Begun(RecordingRules.WithWork(first, WorkRules.Interrupt(first.Work, new RetryOptions(), Known.Now), Known.Now));

        foreach (var recording in new[] { first, second, afterCutOff })
            await Run(recording);

        Assert.Equal([false, true, true], service.Requests.Select(request => request.MayBeOrdered));
    }

    [Fact]
    public void Engines_that_there_are_not_are_named() =>
        Assert.Equal(["wisper"], new SpeechOptions { Engines = { "wisper", "whisper", SpeechOptions.None } }.Unknown(["whisper"]));

    private Task<StepOutcome> Run(Recording recording, SpeechOptions? options = null) =>
        new Transcription([own, service, local], new SpeechCosts(null!, new MemoryCallLog(), TimeProvider.System), blobs, Options.Create(options ?? new SpeechOptions())).Run(recording, CancellationToken.None);

    private async Task<Transcript> Transcribed(Recording recording, SpeechOptions? options = null)
    {
        var transcribed = Assert.IsType<StepOutcome.Transcribed>(await Run(recording, options));
        return await TranscriptBlobs.Read(blobs, transcribed.Transcript.Blob, CancellationToken.None);
    }

    private sealed class Engine(string name) : ISpeechRecognizer
    {
        public string Name => name;

        public SpeechTariff? Tariff => null;

        public IReadOnlyList<string> Languages { get; set; } = [];

        public RecognitionOutcome? Outcome { get; set; }

        public List<SpeechRequest> Requests { get; } = [];

        public string? WhyNot(SpeechRequest request) => Languages.Contains(request.Language.Split('-')[0]) ? null : $"{name} not for {request.Language}.";

        public Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
        {
            Requests.Add(request);
            return Task.FromResult(Outcome ?? new RecognitionOutcome.Recognized(new Transcript { Engine = name, Model = "m", Language = request.Language }));
        }
    }
}
