using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue.Prompts;

/// <summary>A prompt in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versions">Versions written so far; they are numbered from 1.</param>
/// <param name="Production">The version that calls use; null before one was chosen.</param>
/// <param name="Candidate">The version on trial; null when there is none.</param>
/// <param name="InUse">The versions that were ever called: they cannot be changed.</param>
public sealed record PromptRow(PromptName Name, int Versions, int? Production, int? Candidate, ImmutableArray<int> InUse);
