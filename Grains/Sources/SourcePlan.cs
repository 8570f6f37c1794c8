using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>What an update would do.</summary>
/// <param name="New">Submissions to be taken or left out, with what becomes of them, in the order of completion.</param>
/// <param name="Held">Those that wait for a person.</param>
/// <param name="Known">Those that were seen to before, by key.</param>
/// <param name="Cursor">Where the next update begins to look.</param>
public sealed record SourcePlan(
    ImmutableArray<(Submission Submission, SourceEntry Entry)> New,
    ImmutableArray<SourceEntry> Held,
    IReadOnlyDictionary<string, SourceEntry> Known,
    DateTimeOffset? Cursor)
{
    /// <summary>The plan as a preview.</summary>
    public SourcePreview Preview(DateTimeOffset at)
    {
        var all = Held.Concat(New.Select(each => each.Entry).OrderByDescending(entry => entry.SubmittedAt)).ToList();
        return new SourcePreview
        {
            At = at,
            IsUpToDate = all.Count == 0,
            Taken = all.Count(entry => entry.Fate == SubmissionFate.Taken),
            Skipped = all.Count(entry => entry.Fate == SubmissionFate.Skipped),
            Held = Held.Length,
            Late = all.Count(entry => entry.IsLate),
            Entries = [.. all.Take(SourcePreview.MaxEntries)],
        };
    }
}
