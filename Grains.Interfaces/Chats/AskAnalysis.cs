namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>Asks for an analysis.</summary>
/// <param name="Trigger">Why.</param>
/// <param name="By">Who asks.</param>
/// <param name="Wait">How long it may wait before it begins, so that many asked at once are spread; zero begins at once.</param>
[GenerateSerializer, Immutable, Alias("AskAnalysis")]
public sealed record AskAnalysis(
    [property: Id(0)] ChatTrigger Trigger,
    [property: Id(1)] string By,
    [property: Id(2)] TimeSpan Wait = default);
