using LearningSessions.Api.Tests.Running;
using LearningSessions.Api.Work;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Tests.Work;

public sealed class PauseTests : IDisposable
{
    private RunningApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task A_paused_kind_waits_over_a_restart_and_goes_on_when_it_is_resumed()
    {
        var paused = await Change("pause").Is<WorkKindStatus>(200);
        Assert.Equal((true, RunningApi.AdminName), (paused.Paused, paused.By));
        var id = (await new Upload { TutorId = await api.Client.Tutor() }.To(api.Client).Is<Recording>(202)).Id;
        await Waits(id);
        await api.Client.PostAsync($"/v1/work/recording/{id}/retry", null).IsProblem(409, "nothing-to-retry");

        api = api.Restart();

        Assert.Equal((true, RunningApi.AdminName), ((await Kind()).Status.Paused, (await Kind()).Status.By));
        await Waits(id);
        Assert.Equal(paused, await Change("pause").Is<WorkKindStatus>(200));
        Assert.False((await Change("resume").Is<WorkKindStatus>(200)).Paused);
        await api.Log.Line($"Recording {id} is Done");
        var recording = await api.Client.GetAsync($"/v1/recordings/{id}").Is<Recording>(200);
        Assert.All(recording.Steps, step => Assert.Equal(1, step.Attempts));
        var followed = await api.Client.GetAsync($"/v1/work/recording/{id}").Is<FollowedWork>(200);
        Assert.Equal(
            [(WorkState.Done, 3), (WorkState.Running, 3), (WorkState.Running, 2), (WorkState.Running, 1), (WorkState.Waiting, 0)],
            followed.History.Items.Select(change => (change.State, change.Attempt)));
    }

    private async Task Waits(RecordingId id)
    {
        var followed = await api.Client.GetAsync($"/v1/work/recording/{id}").Is<FollowedWork>(200);
        Assert.Equal((WorkState.Waiting, 0), (followed.Work.State, followed.Work.Attempt));
        Assert.Single(followed.History.Items);
        var kind = await Kind();
        Assert.Equal((1, 1), (kind.Due, kind.Counts[WorkState.Waiting]));
        Assert.True(kind.Lag > 0, $"The lag is {kind.Lag}.");
    }

    private async Task<WorkKindRow> Kind() =>
        (await api.Client.GetAsync("/v1/work/counts").Is<WorkKindRow[]>(200)).Single(kind => kind.Kind == WorkKind.Recording);

    private Task<HttpResponseMessage> Change(string what) =>
        api.Client.PostAsync($"/v1/work/kinds/recording/{what}", null);
}
