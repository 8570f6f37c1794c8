using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Measures;

/// <summary>How a tutor's talk changes from week to week.</summary>
public static class TrendRules
{
    /// <summary>The weeks with measured calls, oldest first.</summary>
    /// <param name="recordings">Notes on recordings, each recording once.</param>
    /// <param name="zone">Where weeks begin, on Mondays.</param>
    public static ImmutableArray<TalkWeek> Weeks(IEnumerable<RecordingEntry> recordings, TimeZoneInfo zone) =>
    [
        .. from recording in recordings
           where recording.Measures is not null
           group recording.Measures! by MondayOf(TimeZoneInfo.ConvertTime(recording.RecordedAt, zone)) into week
           orderby week.Key
           select Week(week.Key, [.. week]),
    ];

    private static TalkWeek Week(DateOnly monday, TalkMeasures[] calls) => new()
    {
        From = monday,
        Calls = calls.Length,
        TutorTalkShare = calls.Average(call => call.TutorTalkShare),
        LearnerTalkShare = calls.Average(call => call.LearnerTalkShare),
        LongestMonologue = calls.Average(call => call.LongestMonologue),
        WaitTime = calls.Average(call => call.WaitTime),
        Questions = calls.Average(call => call.Questions),
        OpenQuestions = calls.Average(call => call.OpenQuestions),
        Uptake = calls.Average(call => call.Uptake),
        MathsDensity = calls.Average(call => call.MathsDensity),
        ReasoningTurns = calls.Average(call => call.ReasoningTurns),
        LearnerTurns = calls.Average(call => call.LearnerTurns),
        Words = calls.Average(call => call.Words),
    };

    private static DateOnly MondayOf(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
