namespace LearningSessions.Storage.Tests.States;

/// <summary>A state that no catalogue table shows.</summary>
public sealed record CountState
{
    public int Count { get; init; }
}
