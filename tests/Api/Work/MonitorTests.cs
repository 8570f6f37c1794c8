using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Input;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Api.Work;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Monitor;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Tests.Work;

[Collection("Running")]
public sealed class MonitorTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task Work_is_found_by_tutor_learner_recording_and_the_text_of_its_error()
    {
        var tutor = await client.Tutor("Monitored");
        var id = await Skipped(tutor);

        foreach (var filter in (string[])[$"search={tutor.ToUpperInvariant()}", $"search={id}", $"tutor={tutor}", $"tutor={tutor}&learner=luis", $"tutor={tutor}&state=skipped&kind=recording"])
            Assert.Equal(id, Assert.Single((await List(filter)).Items).Key);
        Assert.Contains((await List("search=TRANSCRIPT&state=skipped")).Items, work => work.Key == id);
        Assert.Empty((await List($"tutor={tutor}&search=nobody wrote this")).Items);
        Assert.Empty((await List($"tutor={tutor}&kind=feedback")).Items);
        await client.GetAsync("/v1/work?tutor=../x").IsProblem(400, "invalid-id");
        await client.GetAsync("/v1/work?kind=song").IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task One_piece_of_work_comes_with_its_history_in_parts()
    {
        var id = await Skipped(await client.Tutor());

        var followed = await client.GetAsync($"/v1/work/recording/{id}").Is<FollowedWork>(200);

        Assert.Equal((WorkState.Skipped, 2), (followed.Work.State, followed.Work.Attempt));
        Assert.Equal(
            [(WorkState.Skipped, "Transcribe", 2), (WorkState.Running, "Transcribe", 2), (WorkState.Running, "Store", 1)],
            followed.History.Items.Select(change => (change.State, change.Step, change.Attempt)));
        Assert.Equal([followed.Work.Reason, null, null], followed.History.Items.Select(change => change.Error));
        var first = await client.GetAsync($"/v1/work/recording/{id}?limit=2").Is<FollowedWork>(200);
        var rest = await client.GetAsync($"/v1/work/recording/{id}?limit=2&cursor={first.History.NextCursor}").Is<FollowedWork>(200);
        Assert.Equal(followed.History.Items, first.History.Items.Concat(rest.History.Items));
        Assert.Null(rest.History.NextCursor);
    }

    [Fact]
    public async Task Work_that_is_not_there_and_what_cannot_be_work_is_refused()
    {
        await client.GetAsync("/v1/work/recording/nobody").IsProblem(404, "unknown-work");
        await client.GetAsync("/v1/work/recording/a..b").IsProblem(400, "invalid-id");
        await client.GetAsync("/v1/work/feedback/nobody").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/work/song/nobody").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/work/recording/nobody?cursor=x").IsProblem(404, "unknown-work");
        await client.PostAsync("/v1/work/recording/nobody/retry", null).IsProblem(404, "unknown-work");
        await client.PostAsync("/v1/work/kinds/song/pause", null).IsProblem(400, "invalid-request");
        await Retry(new RetryWork { Limit = 0 }).IsProblem(400, "invalid-request");
        await Retry(new RetryWork { Kind = "song" }).IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task One_is_retried()
    {
        var id = await Skipped(await client.Tutor());

        var retried = await client.PostAsync($"/v1/work/recording/{id}/retry", null).Is<WorkRow>(202);

        Assert.True(retried.Attempt > 2 || retried.State == WorkState.Running, $"It is {retried}.");
        await Ended(id, "is Skipped", "attempt 3");
        var done = await Done(await client.Tutor());
        await client.PostAsync($"/v1/work/recording/{done}/retry", null).IsProblem(409, "nothing-to-retry");
    }

    [Fact]
    public async Task Many_are_shown_first_and_then_retried()
    {
        var tutor = await client.Tutor();
        var ids = new[] { await Skipped(tutor), await Skipped(tutor), await Skipped(tutor) };
        var filter = new RetryWork { Tutor = tutor, State = "skipped", Preview = true };

        var preview = await Retry(filter).Is<RetriedWork>(200);
        Assert.Equal((3, 0, 0, 0), (preview.Matched, preview.Retried, preview.NotRetriable, preview.Failed));
        Assert.Equal(ids.AsEnumerable().Reverse(), preview.First.Select(work => work.Key));
        Assert.Equal(0, (await Retry(filter with { State = null }).Is<RetriedWork>(200)).Matched);

        var retried = await Retry(filter with { Preview = false, Limit = 2 }).Is<RetriedWork>(200);
        Assert.Equal((3, 2, 0, 0), (retried.Matched, retried.Retried, retried.NotRetriable, retried.Failed));
        foreach (var id in ids[1..])
            await Ended(id, "is Skipped", "attempt 3");
        Assert.Equal(2, (await client.GetAsync($"/v1/work/recording/{ids[0]}").Is<FollowedWork>(200)).Work.Attempt);

        Assert.Equal(ids[1..].Order(), (await List($"bulkRetry={retried.BulkRetry}")).Items.Select(work => work.Key).Order());
        var done = Assert.Single((await client.GetAsync("/v1/work/bulk-retries").Is<Page<BulkRetryRow>>(200)).Items, row => row.Retry.Id == retried.BulkRetry);
        Assert.Equal((RunningApi.AdminName, tutor, 3, 2, 2), (done.Retry.By, done.Retry.Tutor, done.Retry.Matched, done.Retry.Retried, done.Now[WorkState.Skipped]));
    }

    [Fact]
    public async Task How_each_kind_is_done_and_what_it_did_by_the_hour_is_told()
    {
        await Skipped(await client.Tutor());

        var plans = await client.GetAsync("/v1/work/kinds").Is<IReadOnlyList<WorkKindPlan>>(200);
        Assert.Equal(Enum.GetValues<WorkKind>(), plans.Select(plan => plan.Kind));
        Assert.Equal((8, TimeSpan.FromMinutes(15), true), (plans[0].MaxAttempts, plans[0].MaxDelay, plans[0].IsOpen));
        var points = await client.GetAsync("/v1/work/trend?kind=recording&hours=2").Is<IReadOnlyList<WorkTrendPoint>>(200);
        Assert.True(points.Sum(point => point.Skipped) > 0, "The skipped recording is in no hour.");
        await client.GetAsync("/v1/work/trend?hours=0").IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task What_has_ended_well_is_not_retriable()
    {
        var tutor = await client.Tutor();
        await Done(tutor);

        var retried = await Retry(new RetryWork { Tutor = tutor, State = "done" }).Is<RetriedWork>(200);

        Assert.Equal((1, 0, 1, 0), (retried.Matched, retried.Retried, retried.NotRetriable, retried.Failed));
    }

    private Task<HttpResponseMessage> Retry(RetryWork request) => client.PostAsJsonAsync("/v1/work/retry", request, JsonSerializerOptions.Web);

    private Task<Page<WorkRow>> List(string filter) => client.GetAsync("/v1/work?" + filter).Is<Page<WorkRow>>(200);

    // Nothing here understands Spanish without a transcript.
    private async Task<string> Skipped(string tutor)
    {
        var recording = await new Upload { TutorId = tutor, Transcript = null }.To(client).Is<Recording>(202);
        await Ended(recording.Id.Value, "is Skipped");
        return recording.Id.Value;
    }

    private async Task<string> Done(string tutor)
    {
        var recording = await new Upload { TutorId = tutor }.To(client).Is<Recording>(202);
        await Ended(recording.Id.Value, "is Done");
        return recording.Id.Value;
    }

    // The log speaks in the turn that writes; the recording answers after it.
    private async Task Ended(string id, params string[] how)
    {
        await api.Log.Line([$"Recording {id} ", .. how]);
        await client.GetAsync($"/v1/recordings/{id}").Is<Recording>(200);
    }
}
