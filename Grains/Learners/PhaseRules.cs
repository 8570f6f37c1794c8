using System.Globalization;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>What the phases are and how they are scored.</summary>
public static class PhaseRules
{
    /// <summary>How far a session may be away from a response, milliseconds, inclusive.</summary>
    public const long Reach = 300_000;

    /// <summary>The phase that a session's progress names; null when it names none.</summary>
    public static string? PhaseOf(string progress) =>
        decimal.TryParse(progress, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? PhaseOf(value) : null;

    /// <summary>The score of a phase.</summary>
    public static PhaseScore Score(PhaseKey key, IEnumerable<SessionCell> rows)
    {
        var all = new PhaseSums();
        var start = long.MaxValue;
        foreach (var row in rows.Where(row => row.Sums.Responses > 0))
        {
            all.Add(row.Sums);
            start = Math.Min(start, row.At);
        }

        var (accuracy, eq) = (all.Accuracy.Mean, all.Clips?.Eq.Mean);
        return new PhaseScore
        {
            Session = key.Session,
            Milestone = key.Milestone,
            Phase = key.Phase,
            Start = start,
            End = all.End,
            Responses = all.Responses,
            Accuracy = accuracy,
            Eq = eq,
            Engagement = all.Clips?.Engagement.Mean,
            Emotion = all.Clips?.Emotion.Mode,
            EngagementState = all.Clips?.EngagementState.Mode,
            Pronunciation = all.Clips?.Pronunciation.Mode,
            AudioQuality = all.Clips?.AudioQuality.Mode,
            Score = (0.6m * eq) + (0.4m * accuracy),
        };
    }

    /// <summary>Orders texts by code point.</summary>
    public static int Compare(string left, string right)
    {
        var (l, r) = (left.EnumerateRunes(), right.EnumerateRunes());
        while (true)
        {
            var (hasLeft, hasRight) = (l.MoveNext(), r.MoveNext());
            if (!hasLeft || !hasRight)
                return hasLeft.CompareTo(hasRight);
            if (l.Current != r.Current)
                return l.Current.CompareTo(r.Current);
        }
    }

    private static string? PhaseOf(decimal progress) => progress switch
    {
        0 => "S2",
        10 => "P1",
        20 => "P2",
        30 => "P3",
        40 => "P4",
        50 => "S1",
        60 => "P5",
        70 => "P6",
        80 => "P7",
        90 => "P8",
        _ => null,
    };
}
