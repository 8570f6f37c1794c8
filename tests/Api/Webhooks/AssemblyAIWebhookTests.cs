using System.Net.Http.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Api.Webhooks;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Tests.Fakes.AssemblyAI;

namespace LearningSessions.Api.Tests.Webhooks;

/// <summary>The whole product with AssemblyAI on the network: a job, its wait, its end.</summary>
[Trait("Engine", "Any")]
public sealed class AssemblyAIWebhookTests
{
    private const string Secret = "a-secret-of-many-characters";

    [Fact]
    public async Task A_job_is_asked_for_until_it_is_through()
    {
        await using var fake = await FakeAssemblyAI.StartAsync();
        using var api = Start(fake, ("AssemblyAI:FirstPoll", "00:00:00.02"));

        var recording = await Submit(api);

        var done = await Ended(api, recording);
        Assert.Equal((WorkState.Done, "assemblyai", "universal", null), (done.Work.State, done.Transcript!.Engine, done.Transcript.Model, done.Job));
        Assert.Equal((2, 1), (done.Measures!.Questions, done.Steps.Single(step => step.Step == RecordingStep.Transcribe).Attempts));
        Assert.Equal(["job-1"], fake.Ordered);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_job_and_the_service_calls_when_it_is_through()
    {
        await using var fake = await FakeAssemblyAI.StartAsync();
        fake.PollsUntilDone = 0;
        var first = Start(fake, ("AssemblyAI:WebhookUrl", "https://sessions.example.org"), ("AssemblyAI:LongestPoll", "01:00:00"));
        var recording = await Submit(first);
        var waiting = await Waiting(first, recording);
        Assert.Equal(("job-1", WorkState.Waiting), (waiting.Job!.JobId, waiting.Work.State));

        using var second = first.Restart();
        Assert.Equal("job-1", (await second.Client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200)).Job!.JobId);
        using var answer = await Call(second, recording.Id.Value, Secret, new { transcript_id = "job-1", status = "completed" });

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(WorkState.Done, (await Ended(second, recording)).Work.State);
        Assert.Equal(["job-1"], fake.Ordered);
        using var again = await Call(second, recording.Id.Value, Secret, new { transcript_id = "job-1", status = "completed" });
        Assert.Equal(204, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_job_that_failed_waits_for_a_person_with_the_reason()
    {
        await using var fake = await FakeAssemblyAI.StartAsync();
        fake.Server.Plan("GET", "/v2/transcript/job-1", LearningSessions.Tests.Fakes.PlannedAnswer.Json(200, new { id = "job-1", status = "error", error = "No spoken audio." }));
        using var api = Start(fake, ("AssemblyAI:FirstPoll", "00:00:00.02"));

        var dead = await Ended(api, await Submit(api));

        Assert.Equal((WorkState.DeadLetter, "AssemblyAI could not transcribe the recording: No spoken audio."), (dead.Work.State, dead.Work.Reason));
    }

    [Fact]
    public async Task Only_the_service_with_the_secret_is_let_in()
    {
        await using var fake = await FakeAssemblyAI.StartAsync();
        using var api = Start(fake);
        var ended = new { transcript_id = "job-1", status = "completed" };

        await Call(api, "any", "another", ended).IsProblem(401, "sign-in-needed");
        await Call(api, "any", null, ended).IsProblem(401, "sign-in-needed");
        await Call(api, "any", Secret, ended).IsProblem(404, "unknown-recording");
        await Call(api, "any", Secret, new { status = "completed" }).IsProblem(400, "invalid-request");
        using var bare = new RunningApi();
        await Call(bare, "any", "", ended).IsProblem(401, "sign-in-needed");
    }

    private static RunningApi Start(FakeAssemblyAI fake, params (string Name, string Value)[] more) => new(
    [
        ("AssemblyAI:Key", "a-key"),
        ("AssemblyAI:Endpoint", $"{fake.Server.Address}"),
        ("AssemblyAI:WebhookSecret", Secret),
        .. more,
    ]);

    private static async Task<Recording> Submit(RunningApi api) =>
        await new Upload { TutorId = await api.Client.Tutor(), Transcript = null }.To(api.Client).Is<Recording>(202);

    private static async Task<Recording> Ended(RunningApi api, Recording recording)
    {
        await api.Log.Line($"Recording {recording.Id} is ", " after step ");
        return await api.Client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
    }

    private static async Task<Recording> Waiting(RunningApi api, Recording recording)
    {
        await api.Log.Line($"Recording {recording.Id} waits for job job-1");
        return await api.Client.GetAsync($"/v1/recordings/{recording.Id}").Is<Recording>(200);
    }

    private static async Task<HttpResponseMessage> Call(RunningApi api, string recording, string? secret, object body)
    {
        using var client = api.ClientWith(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/webhooks/assemblyai/{recording}") { Content = JsonContent.Create(body) };
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(AssemblyAIWebhookOptions.Header, secret);
        return await client.SendAsync(request);
    }
}
