namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>How a call was talked: the measures of edu-convokit and TeachFX. Blank where they cannot be known, never guessed.</summary>
[GenerateSerializer, Immutable, Alias("TalkMeasures")]
public sealed record TalkMeasures
{
    /// <summary>The tutor's share of the talk, 0 to 1: by time where it is known, else by words.</summary>
    [Id(0)] public double? TutorTalkShare { get; init; }

    /// <summary>The learner's share of the talk, 0 to 1. Below 0.25 is red, above 0.5 green (Talk Meter trial).</summary>
    [Id(1)] public double? LearnerTalkShare { get; init; }

    /// <summary>The tutor's longest uninterrupted speech, seconds.</summary>
    [Id(2)] public double? LongestMonologue { get; init; }

    /// <summary>Mean pause after a tutor's question before the learner speaks, seconds.</summary>
    [Id(3)] public double? WaitTime { get; init; }

    /// <summary>Questions the tutor asks.</summary>
    [Id(4)] public int? Questions { get; init; }

    /// <summary>Of these, those that ask for a reason, a way or an idea: yes, no, one number or one fact does not answer them.</summary>
    [Id(5)] public int? OpenQuestions { get; init; }

    /// <summary>Mean share of the learner's tokens that the tutor's next turn repeats, over learner turns of five words or more; 0 to 1.</summary>
    [Id(6)] public double? Uptake { get; init; }

    /// <summary>Maths terms per 100 words of all speakers.</summary>
    [Id(7)] public double? MathsDensity { get; init; }

    /// <summary>Learner turns of eight words or more with a reasoning cue.</summary>
    [Id(8)] public int? ReasoningTurns { get; init; }

    /// <summary>Turns of the learner.</summary>
    [Id(9)] public int? LearnerTurns { get; init; }

    /// <summary>All words spoken.</summary>
    [Id(10)] public int Words { get; init; }
}
