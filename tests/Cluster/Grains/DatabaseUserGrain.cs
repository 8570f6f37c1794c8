using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Cluster.Tests.Grains;

[GrainType("database-user-of-tests")]
internal sealed class DatabaseUserGrain(
    [PersistentState("used")] IPersistentState<UsedState> state, IPageStore pages, IModelCallLog calls, TimeProvider time) : Grain, IDatabaseUser, IRemindable
{
    private string PageOwner => $"database-user-of-tests/{this.GetPrimaryKeyString()}";

    public Task Come() => Task.CompletedTask;

    public Task WriteState()
    {
        state.State = new UsedState { Times = state.State.Times + 1 };
        return state.WriteStateAsync();
    }

    public Task WritePage() => pages.Write(PageOwner, 0, "page"u8.ToArray());

    public async Task ReadPages()
    {
        await foreach (var page in pages.Read(PageOwner, 0))
            Assert.Equal("page"u8.ToArray(), page.ToArray());
    }

    public Task KeepModelCall() => calls.Append(
        new ModelCallRecord
        {
            Id = this.GetPrimaryKeyString(),
            At = time.GetUtcNow(),
            Model = "test",
            ProviderModel = "test",
            Prompt = new PromptName("test.en"),
            PromptVersion = 1,
            Kind = "test",
            Owner = PageOwner,
            Result = default,
        },
        CancellationToken.None);

    public Task Remind() => this.RegisterOrUpdateReminder("later", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    public Task WritePageOf(string other) => GrainFactory.GetGrain<IDatabaseUser>(other).WritePage();

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}
