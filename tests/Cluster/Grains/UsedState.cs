namespace LearningSessions.Cluster.Tests.Grains;

[GenerateSerializer, Alias("tests.UsedState")]
public sealed record UsedState
{
    [Id(0)]
    public int Times { get; init; }
}
