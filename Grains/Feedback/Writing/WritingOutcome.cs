using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What a writer made.</summary>
public abstract record WritingOutcome
{
    private WritingOutcome()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="Text">At most <see cref="Draft.MaxLength"/> characters.</param>
    /// <param name="Items">The statements in it, each with at least one citation.</param>
    /// <param name="Model">Which model wrote it.</param>
    public sealed record Written(string Text, ImmutableArray<FeedbackItem> Items, string Model) : WritingOutcome;

    /// <summary>The calls hold nothing to say, with the reason.</summary>
    public sealed record NothingToSay(string Reason) : WritingOutcome;

    /// <summary>It could not.</summary>
    public sealed record Failed(ProviderFailure Failure) : WritingOutcome;
}
