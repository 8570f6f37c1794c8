using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback;

/// <summary>How much of a feedback's history lies in its head.</summary>
public static class HistoryRules
{
    /// <summary>The most changes in the head; beyond it the older half goes to a page.</summary>
    public const int HeadChanges = 20;

    /// <summary>The most characters of texts in the changes of the head; beyond it the older half goes to a page.</summary>
    public const int HeadCharacters = 12_000;

    /// <summary>The changes that no longer belong in the head, oldest first; none while it is small.</summary>
    public static ImmutableArray<FeedbackChange> Overflow(ImmutableArray<FeedbackChange> changes) =>
        changes.Length > HeadChanges || (changes.Length > 1 && changes.Sum(Characters) > HeadCharacters)
            ? changes[..(changes.Length / 2)]
            : [];

    private static int Characters(FeedbackChange change) => (change.Before?.Length ?? 0) + (change.After?.Length ?? 0);
}
