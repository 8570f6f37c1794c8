namespace LearningSessions.Api.Prompts;

/// <summary>Where a label is to point.</summary>
/// <param name="Number">The version's number; null takes the candidate away.</param>
public sealed record LabelTarget(int? Number);
