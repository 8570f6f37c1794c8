using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Spend;

namespace LearningSessions.Storage.Tests.Catalogue;

[Trait("Engine", "Any")]
public abstract class ModelCallTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly TimeZoneInfo Asuncion = TimeZoneInfo.FindSystemTimeZoneById("America/Asuncion");
    [DatabaseFact]
    public async Task A_call_comes_back_as_it_was_recorded()
    {
        var full = Call("full") with
        {
            UsageEstimated = true,
            Price = new ModelPrice { From = new DateOnly(2026, 1, 1), Input = 0.15m, Output = 0.6m },
            Cost = 0.000000000001m,
            Latency = 1.25,
            Result = ModelCallResult.DidNotFit,
            Reason = "It is not JSON.",
            Repair = true,
        };
        var bare = Call("bare", minutes: -1) with { Usage = null, Cost = null };
        await Append(full, bare);

        Assert.Equal([full, bare], (await Stored.Catalogue.ModelCalls(new())).Items);
    }

    [DatabaseFact]
    public async Task A_call_of_the_same_id_changes_nothing()
    {
        await Append(Call("one"), Call("one") with { Cost = 7, Model = "other" });

        Assert.Equal(Call("one"), Assert.Single((await Stored.Catalogue.ModelCalls(new())).Items));
    }

    [DatabaseFact]
    public async Task Calls_are_found_by_each_of_their_traits()
    {
        await Append(
            Call("a", 0),
            Call("b", 1) with { Model = "slow" },
            Call("c", 2) with { Prompt = PromptName.From("judge"), PromptVersion = 3 },
            Call("d", 3) with { Prompt = PromptName.From("judge") },
            Call("e", 4) with { Kind = "chat" },
            Call("f", 5) with { Owner = "chat/1" },
            Call("g", 6) with { Result = ModelCallResult.OverBudget });

        Assert.Equal("g f e d c b a", await Ids(new()));
        Assert.Equal("b", await Ids(new() { Model = "slow" }));
        Assert.Equal("d c", await Ids(new() { Prompt = PromptName.From("judge") }));
        Assert.Equal("c", await Ids(new() { Prompt = PromptName.From("judge"), PromptVersion = 3 }));
        Assert.Equal("e", await Ids(new() { Kind = "chat" }));
        Assert.Equal("f", await Ids(new() { Owner = "chat/1" }));
        Assert.Equal("g", await Ids(new() { Result = ModelCallResult.OverBudget }));
        Assert.Equal("d c b", await Ids(new() { From = Some.Monday.AddMinutes(1), Until = Some.Monday.AddMinutes(4) }));
    }

    [DatabaseFact]
    public async Task The_list_goes_on_behind_a_cursor_also_among_calls_of_one_moment()
    {
        await Append(Call("a"), Call("b"), Call("c"));

        var first = await Stored.Catalogue.ModelCalls(new() { Limit = 2 });
        await Append(Call("later", minutes: 1));
        var rest = await Stored.Catalogue.ModelCalls(new() { Limit = 2, Cursor = first.Next });

        Assert.Equal(["c", "b"], first.Items.Select(call => call.Id));
        Assert.Equal("a", Assert.Single(rest.Items).Id);
        Assert.Null(rest.Next);
        await Assert.ThrowsAsync<MalformedCursorException>(() => Stored.Catalogue.Prompts(new() { Cursor = first.Next }));
    }

    [DatabaseFact]
    public async Task Spend_is_summed_by_model_prompt_and_kind_the_most_expensive_first()
    {
        await Append(
            Call("a") with { Cost = 0.1m },
            Call("b") with { Cost = 0.2m, Kind = "chat", Prompt = PromptName.From("judge") },
            Call("c") with { Cost = 0.7m, Model = "slow", Usage = new TokenUsage(1, 2, 3, 4) },
            Call("d") with { Cost = null, Usage = null },
            Call("e") with { Cost = 0, Usage = TokenUsage.None, Result = ModelCallResult.OverBudget });

        Assert.Equal(
            [
                new ModelSpendRow("slow", 1, 0, new TokenUsage(1, 2, 3, 4), 0.7m, 0, 0),
                new ModelSpendRow("fast", 4, 1, new TokenUsage(20, 40, 60, 0), 0.3m, 1, 0),
            ],
            await Spend(SpendGrouping.Model));
        Assert.Equal(["feedback-general.es 0.8", "judge 0.2"], Short(await Spend(SpendGrouping.Prompt)));
        Assert.Equal(["feedback 0.8", "chat 0.2"], Short(await Spend(SpendGrouping.Kind)));
    }

    [DatabaseFact]
    public async Task Spend_by_day_follows_the_days_of_the_zone()
    {
        // Asunción is 3 h behind UTC: its 17 November begins at 03:00 UTC.
        var midnight = new DateTimeOffset(2026, 11, 17, 3, 0, 0, TimeSpan.Zero);
        await Append(
            Call("before") with { At = midnight.AddTicks(-10), Cost = 1 },
            Call("long before") with { At = midnight.AddHours(-5), Cost = 2 },
            Call("after") with { At = midnight, Cost = 4 });

        Assert.Equal(["2026-11-17 4", "2026-11-16 3"], Short(await Spend(SpendGrouping.Day)));
        var since = new ModelSpendQuery(SpendGrouping.Day, Asuncion) { From = midnight.AddHours(-5), Until = midnight };
        Assert.Equal(["2026-11-16 3"], Short(await Stored.Catalogue.ModelSpend(since)));
    }

    [DatabaseFact]
    public async Task Days_of_a_zone_that_is_off_by_quarters_of_an_hour_begin_where_they_do()
    {
        var midnight = new DateTimeOffset(2026, 11, 17, 0, 0, 0, new TimeSpan(5, 45, 0));
        await Append(Call("before") with { At = midnight.AddTicks(-10).ToUniversalTime(), Cost = 1 }, Call("after") with { At = midnight.ToUniversalTime(), Cost = 2 });

        var kathmandu = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        Assert.Equal(["2026-11-17 2", "2026-11-16 1"], Short(await Stored.Catalogue.ModelSpend(new ModelSpendQuery(SpendGrouping.Day, kathmandu))));
    }

    private static string[] Short(IReadOnlyList<ModelSpendRow> rows) => [.. rows.Select(row => FormattableString.Invariant($"{row.Key} {row.Cost:0.##}"))];

    private static ModelCallRecord Call(string id, int minutes = 0) => new()
    {
        Id = id,
        At = Some.Monday.AddMinutes(minutes),
        Model = "fast",
        ProviderModel = "gpt-4o-mini-2024-07-18",
        Prompt = PromptName.From("feedback-general.es"),
        PromptVersion = 1,
        Kind = "feedback",
        Owner = "feedback/ana:general:2026-11-09..2026-11-15",
        Usage = new TokenUsage(10, 20, 30, 0),
        Cost = 0.000345m,
        Result = ModelCallResult.Answered,
    };

    private async Task Append(params ModelCallRecord[] calls)
    {
        foreach (var call in calls)
            await Stored.ModelCalls.Append(call, CancellationToken.None);
    }

    private async Task<string> Ids(ModelCallQuery query) => string.Join(' ', (await Stored.Catalogue.ModelCalls(query)).Items.Select(call => call.Id));

    private Task<IReadOnlyList<ModelSpendRow>> Spend(SpendGrouping by) => Stored.Catalogue.ModelSpend(new ModelSpendQuery(by, Asuncion));
}

public sealed class ModelCallTestsOnSqlite() : ModelCallTests(DatabaseKind.Sqlite);

public sealed class ModelCallTestsOnPostgres() : ModelCallTests(DatabaseKind.Postgres);
