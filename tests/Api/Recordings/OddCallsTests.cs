using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Input;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Tests.Fakes;

namespace LearningSessions.Api.Tests.Recordings;

/// <summary>Calls that are hardly calls, all the way to measures, cost and feedback.</summary>
public sealed class OddCallsTests : IAsyncLifetime
{
    private FakeServer endpoint = null!;
    private RunningApi api = null!;

    public async Task InitializeAsync()
    {
        endpoint = await FakeServer.StartAsync();
        api = new RunningApi(
            ("Transcription:heard:Endpoint", new Uri(endpoint.Address, "v1").AbsoluteUri), ("Transcription:heard:Model", "diarize"), ("Transcription:heard:Diarized", "true"),
            ("Transcription:heard:Prices:0:From", "2026-01-01"), ("Transcription:heard:Prices:0:AudioHour", "3.6"), ("Speech:Engines:0", "heard"));
    }

    public Task DisposeAsync()
    {
        api.Dispose();
        return endpoint.DisposeAsync().AsTask();
    }

    [Fact]
    public async Task Silence_costs_nothing_keeps_no_transcript_and_leaves_nothing_to_write_about()
    {
        var recording = await Done(Wav.Tone(seconds: 30, hertz: 0));

        Assert.Equal((0, null, null), (recording.Measures!.Words, recording.Measures.TutorTalkShare, recording.TranscriptDocument));
        Assert.Empty(endpoint.Heard);
        Assert.Empty(await Charges());
        var request = new { kind = "general", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { recording.Submission.Tutor.Value } };
        var requested = await api.Client.PostAsJsonAsync("/v1/feedback", request).Is<JsonElement>(202);
        var address = requested.GetProperty("items")[0].GetProperty("location").GetString()!;
        await api.Log.Line($"Feedback {address.Split('/')[^1]} is Skipped");
        Assert.Contains("No words", (await api.Client.GetAsync(address).Is<TutorFeedback>(200)).Work.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_of_speech_is_measured_where_it_can_be_and_blank_where_not()
    {
        endpoint.Plan("POST", "/v1/audio/transcriptions", Heard((0.1, 0.8, "A", "Hola.")));

        var recording = await Done(Spoken(seconds: 1));

        Assert.Equal((1, 1, null, null), (recording.Duration, recording.Measures!.Words, recording.Measures.TutorTalkShare, recording.Measures.WaitTime));
        Assert.Equal(0.001m, Assert.Single(await Charges()).Cost);
    }

    [Fact]
    public async Task Two_who_talk_at_once_both_count_with_all_their_time()
    {
        endpoint.Plan("POST", "/v1/audio/transcriptions", Heard(
            (0, 4, "A", "¿Cuánto es siete por ocho y cómo lo sabes?"), (2, 5, "B", "Cincuenta y seis porque siete por siete son cuarenta y nueve y siete más."), (5, 6, "A", "¿Y por qué siete más?")));

        var recording = await Done(Spoken(seconds: 6));

        Assert.Equal((0.625, 0.375), (recording.Measures!.TutorTalkShare!.Value, recording.Measures.LearnerTalkShare!.Value));
        Assert.Equal(2, recording.Measures.Questions);
        var transcript = await api.Client.GetAsync($"/v1/recordings/{recording.Id}/transcript").Is<Transcript>(200);
        Assert.Equal(["A", "B", "A"], transcript.Utterances.Select(utterance => utterance.Speaker));
    }

    private static PlannedAnswer Heard(params (double Start, double End, string Speaker, string Text)[] segments) => PlannedAnswer.Json(200, new
    {
        text = "…",
        segments = segments.Select((segment, n) => new { id = $"{n}", start = segment.Start, end = segment.End, text = segment.Text, speaker = segment.Speaker }),
    });

    // Silence is not sent, so these samples are of one who speaks.
    private static byte[] Spoken(int seconds)
    {
        const int header = 58;
        var sample = File.ReadAllBytes(RepositoryFiles.PathOf("samples/calls/en-03.wav"));
        var file = sample[..(header + (seconds * 16_000))];
        BitConverter.TryWriteBytes(file.AsSpan(4), file.Length - 8);
        BitConverter.TryWriteBytes(file.AsSpan(46), seconds * 16_000);
        BitConverter.TryWriteBytes(file.AsSpan(54), seconds * 16_000);
        return file;
    }

    private async Task<Recording> Done(byte[] audio)
    {
        var recording = await new Upload { TutorId = await api.Client.Tutor(), Audio = audio, Transcript = null }.To(api.Client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done after step Measure");
        return await api.Client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
    }

    private async Task<IReadOnlyList<ModelCallRecord>> Charges() =>
        (await api.Client.GetAsync("/v1/model-calls?kind=speech").Is<Page<ModelCallRecord>>(200)).Items;
}
