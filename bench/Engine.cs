namespace LearningSessions.Bench;

/// <summary>The engine of this build.</summary>
internal static class Engine
{
#if ORLEANS
    public const string Name = "Orleans";
#else
    public const string Name = "Embedded";
#endif
}
