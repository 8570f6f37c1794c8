namespace LearningSessions.Api.Pages.Shared;

/// <summary>One bar of a chart.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">How long it is, against the others; 0 or more.</param>
/// <param name="Text">The value as people read it.</param>
public sealed record ChartBar(string Name, double Value, string Text);
