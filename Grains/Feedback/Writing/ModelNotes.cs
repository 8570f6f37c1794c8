using System.Collections.Immutable;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What a model noted of a part of the calls: the shape of <c>feedback-notes.schema.json</c>.</summary>
/// <param name="Turns">The turns that matter.</param>
public sealed record ModelNotes(ImmutableArray<ModelNotes.Note> Turns)
{
    /// <summary>What is said in one turn, shortened; both numbers from 1.</summary>
    public sealed record Note(int Call, int Turn, string Text);
}
