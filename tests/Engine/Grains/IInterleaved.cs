namespace LearningSessions.Engine.Tests.Grains;

/// <summary>Counts without any lock, in calls that interleave.</summary>
[Alias("tests.IInterleaved")]
public interface IInterleaved : IGrainWithStringKey
{
    [Alias("Count")]
    Task Count(int times);

    /// <summary>What was counted, and how many turns were ever seen at once.</summary>
    [Alias("Counted")]
    Task<IReadOnlyList<int>> Counted();

    [Alias("Hold")]
    Task Hold(string name);
}
