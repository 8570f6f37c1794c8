namespace LearningSessions.Storage.Catalogue.Imports;

/// <summary>Which imports; the newest first.</summary>
public sealed record ImportQuery : PageRequest;
