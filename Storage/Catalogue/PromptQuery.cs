namespace LearningSessions.Storage.Catalogue;

/// <summary>Which part of the list of prompts; by name.</summary>
public sealed record PromptQuery : PageRequest;
