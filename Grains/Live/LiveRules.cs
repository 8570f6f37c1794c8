using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Live.Speaking;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Live;

/// <summary>How a session goes from begun to reported.</summary>
public static class LiveRules
{
    /// <summary>The step in which the report is written.</summary>
    public const string ReportStep = "Report";

    /// <summary>The most marks of a session: who changes the question more often is taken to stay with the last one.</summary>
    public const int MostMarks = 200;

    /// <summary>A session that takes audio.</summary>
    public static LiveSessionState Begin(LiveSessionId id, BeginLiveSession request, TimeSpan lifetime, DateTimeOffset now) => new()
    {
        Session = new LiveSession { Id = id, Request = request, Status = LiveStatus.Open, CreatedAt = now, ExpiresAt = now + lifetime },
    };

    /// <summary>The questions are there.</summary>
    public static LiveSessionState Ask(LiveSessionState state, ImmutableArray<LiveQuestion> questions, string from) =>
        state with { Session = state.Session! with { Questions = questions, QuestionsFrom = from } };

    /// <summary>What follows answers a question; an unknown number, and one that is being answered, change nothing.</summary>
    public static LiveSessionState Answer(LiveSessionState state, int question, long sample)
    {
        var session = state.Session!;
        var marks = session.Marks;
        if (session.Questions.All(each => each.Number != question) || marks is [.., var last] && last.Question == question || marks.Length >= MostMarks)
            return state;
        return state with { Session = session with { Marks = marks.Add(new AnswerMark(question, Math.Max(sample, marks is [.., var before] ? before.Sample : 0))) } };
    }

    /// <summary>The words of a closed stretch are final. A stretch without words only moves the place from which audio is wanted.</summary>
    /// <param name="state">The session.</param>
    /// <param name="boundary">The stretch.</param>
    /// <param name="heard">What the recognizer heard, with times in seconds from its first sample.</param>
    /// <param name="leastConfidence">The least mean confidence of what is counted.</param>
    public static LiveSessionState Hear(LiveSessionState state, SegmentBoundary boundary, ImmutableArray<Word> heard, double leastConfidence)
    {
        var session = state.Session! with { SavedSamples = boundary.Next.Sample };
        var words = HeardWords.WithoutLoops(heard);
        if (words.IsEmpty)
            return state with { Session = session, Start = boundary.Next };
        var start = (double)boundary.From / VoiceLevel.SampleRate;
        var isClear = HeardWords.IsClear(words, (double)(boundary.To - boundary.From) / VoiceLevel.SampleRate, leastConfidence);
        var segment = new LiveSegment(session.Segments + 1, boundary.From, boundary.To, [.. words.Select(word => At(word, start))], isClear);
        return state with
        {
            Session = session with { Segments = segment.Number, Spoken = SpokenRules.Add(session.Spoken, segment, session.Request.Language) },
            Start = boundary.Next,
            Tail = state.Tail.Add(segment),
        };
    }

    /// <summary>All words are final: they are counted, and the report begins.</summary>
    public static LiveSessionState End(LiveSessionState state, LiveEnding ending, DateTimeOffset now) => state with
    {
        Session = state.Session! with { Status = LiveStatus.Ended, Ending = ending, EndedAt = now, Work = WorkRules.Accept(ReportStep, now) },
    };

    /// <summary>The report goes on, waits or rests.</summary>
    public static LiveSessionState Progress(LiveSessionState state, WorkProgress work) => state with { Session = state.Session! with { Work = work } };

    /// <summary>An attempt to write the report ended.</summary>
    public static LiveSessionState Report(LiveSessionState state, CoachOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var session = state.Session!;
        return state with
        {
            Session = outcome switch
            {
                CoachOutcome.Coached coached => session with
                {
                    Status = LiveStatus.Reported,
                    Report = coached.Report with { Words = session.Spoken.Words, WordsPerMinute = session.Spoken.PerMinute, WrittenAt = now },
                    Work = WorkRules.Complete(session.Work!, now),
                },
                CoachOutcome.Failed failed => session with { Work = WorkRules.Fail(session.Work!, failed.Failure, retry, jitter, now) },
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
            },
        };
    }

    private static Word At(Word word, double start) =>
        word with { Start = Moved(word.Start, start), End = Moved(word.End, start) };

    private static double? Moved(double? time, double start) => time is { } seconds ? Math.Round(start + seconds, 3) : null;
}
