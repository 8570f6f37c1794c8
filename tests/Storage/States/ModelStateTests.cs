using LearningSessions.Grains.Budgets;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Prompts;

namespace LearningSessions.Storage.Tests.States;

public abstract class ModelStateTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task A_prompt_stands_in_the_list_with_its_labels_and_what_is_in_use()
    {
        var state = new PromptState { Versions = [new VersionMark(0, InUse: true), new VersionMark(1, InUse: false), new VersionMark(2, InUse: true)], Production = 3, Candidate = 2 };
        await Stored.Write(Prompt("judge"), state);
        await Stored.Write(Prompt("empty"), new PromptState());
        await Stored.Write(Prompt("draft"), new PromptState { Versions = [new VersionMark(0, InUse: false)] });

        var rows = (await Stored.Catalogue.Prompts(new())).Items;

        Assert.Equal(["draft", "judge"], rows.Select(row => row.Name.Value));
        Assert.Equal((1, null, null), (rows[0].Versions, rows[0].Production, rows[0].Candidate));
        Assert.Equal((3, 3, 2), (rows[1].Versions, rows[1].Production, rows[1].Candidate));
        Assert.Equal([1, 3], rows[1].InUse.AsEnumerable());
    }

    [DatabaseFact]
    public async Task Prompts_go_on_behind_a_cursor()
    {
        foreach (var name in (string[])["c", "a", "b"])
            await Stored.Write(Prompt(name), new PromptState { Versions = [new VersionMark(0, InUse: false)] });

        var first = await Stored.Catalogue.Prompts(new() { Limit = 2 });
        var rest = await Stored.Catalogue.Prompts(new() { Limit = 2, Cursor = first.Next });

        Assert.Equal(["a", "b"], first.Items.Select(row => row.Name.Value));
        Assert.Equal("c", Assert.Single(rest.Items).Name.Value);
    }

    [DatabaseFact]
    public async Task Budgets_stand_in_the_list_with_what_is_spent_held_and_refused_the_newest_first()
    {
        var day = BudgetId.From("all:2026-11-21");
        var (held, _) = BudgetRules.Reserve(day, new BudgetState(), 5m, "a", 2m, Some.Monday);
        var settled = BudgetRules.Settle(held, "a", 1.5m);
        var (second, _) = BudgetRules.Reserve(day, settled, 5m, "b", 3m, Some.Monday);
        var (refused, _) = BudgetRules.Reserve(day, second, 5m, "c", 4m, Some.Monday);
        await Stored.Write(Budget(day.Value), refused);
        await Stored.Write(Budget("all:2026-11"), BudgetRules.Reserve(BudgetId.From("all:2026-11"), new BudgetState(), null, "a", null, Some.Monday).State);
        await Stored.Write(Budget("all:2026-11-20"), new BudgetState());

        var rows = (await Stored.Catalogue.Budgets(new())).Items;

        Assert.Equal(["all:2026-11-21", "all:2026-11-20", "all:2026-11"], rows.Select(row => row.Id.Value));
        Assert.Equal(new Budget { Id = day, Limit = 5, Spent = 1.5m, Reserved = 3, Refused = 1, RefusedAmount = 4 }, rows[0]);
        Assert.Equal(new Budget { Id = BudgetId.From("all:2026-11"), Unpriced = 1 }, rows[2]);
        var months = await Stored.Catalogue.Budgets(new() { Period = BudgetPeriod.Month });
        Assert.Equal("all:2026-11", Assert.Single(months.Items).Id.Value);
        var first = await Stored.Catalogue.Budgets(new() { Limit = 1 });
        Assert.Equal(["all:2026-11-20", "all:2026-11"], (await Stored.Catalogue.Budgets(new() { Cursor = first.Next })).Items.Select(row => row.Id.Value));
    }

    private static GrainId Prompt(string name) => GrainId.Create("prompt", name);

    private static GrainId Budget(string id) => GrainId.Create("budget", id);
}

public sealed class ModelStateTestsOnSqlite() : ModelStateTests(DatabaseKind.Sqlite);

public sealed class ModelStateTestsOnPostgres() : ModelStateTests(DatabaseKind.Postgres);
