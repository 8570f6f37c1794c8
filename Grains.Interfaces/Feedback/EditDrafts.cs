using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Changes the texts of drafts under review: all of them, or none.</summary>
/// <param name="Drafts">The new texts, each draft once.</param>
/// <param name="OnVersion">The version the person saw, or null to change whatever is there.</param>
/// <param name="By">Who edits.</param>
[GenerateSerializer, Immutable, Alias("EditDrafts")]
public sealed record EditDrafts(
    [property: Id(0)] ImmutableArray<DraftText> Drafts,
    [property: Id(1)] int? OnVersion,
    [property: Id(2)] string By);
