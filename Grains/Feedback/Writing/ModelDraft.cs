using System.Collections.Immutable;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>A draft as a model gives it: the shape of <c>feedback-draft.schema.json</c>.</summary>
/// <param name="Greeting">Addresses the tutor.</param>
/// <param name="Items">The statements, the most important first.</param>
public sealed record ModelDraft(string Greeting, ImmutableArray<ModelDraft.Item> Items)
{
    /// <summary>One statement.</summary>
    public sealed record Item(string Text, ImmutableArray<Cite> Citations);

    /// <summary>A turn it rests on; both numbers from 1.</summary>
    public sealed record Cite(int Call, int Turn);
}
