namespace LearningSessions.Engine.Tests.Grains;

[GenerateSerializer]
[Alias("tests.LedgerState")]
public sealed record LedgerState
{
    [Id(0)]
    public int Total { get; init; }

    [Id(1)]
    public string Note { get; init; } = "";
}
