namespace LearningSessions.Engine.Tests.Grains;

/// <summary>Something that can be changed, which messages should not be: shows whether the two sides share it.</summary>
[GenerateSerializer]
[Alias("tests.Box")]
public sealed class Box
{
    [Id(0)]
    public IList<string> Contents { get; set; } = [];
}
