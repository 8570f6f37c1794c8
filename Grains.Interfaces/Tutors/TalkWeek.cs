namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>How a tutor's calls of one week were talked: means over the calls in which a measure is known; null where it is in none.</summary>
[GenerateSerializer, Immutable, Alias("TalkWeek")]
public sealed record TalkWeek
{
    /// <summary>The week's Monday, in the deployment's zone.</summary>
    [Id(0)] public DateOnly From { get; init; }

    /// <summary>Measured calls.</summary>
    [Id(1)] public int Calls { get; init; }

    /// <summary>The tutor's share of the talk, 0 to 1.</summary>
    [Id(2)] public double? TutorTalkShare { get; init; }

    /// <summary>The learner's share of the talk, 0 to 1.</summary>
    [Id(3)] public double? LearnerTalkShare { get; init; }

    /// <summary>The tutor's longest uninterrupted speech, seconds.</summary>
    [Id(4)] public double? LongestMonologue { get; init; }

    /// <summary>Pause after a tutor's question, seconds.</summary>
    [Id(5)] public double? WaitTime { get; init; }

    /// <summary>Questions of the tutor in a call.</summary>
    [Id(6)] public double? Questions { get; init; }

    /// <summary>Open questions of the tutor in a call.</summary>
    [Id(7)] public double? OpenQuestions { get; init; }

    /// <summary>Share of the learner's tokens that the tutor's next turn repeats, 0 to 1.</summary>
    [Id(8)] public double? Uptake { get; init; }

    /// <summary>Maths terms per 100 words.</summary>
    [Id(9)] public double? MathsDensity { get; init; }

    /// <summary>Learner turns with a cue of reasoning in a call.</summary>
    [Id(10)] public double? ReasoningTurns { get; init; }

    /// <summary>Turns of the learner in a call.</summary>
    [Id(11)] public double? LearnerTurns { get; init; }

    /// <summary>Words in a call.</summary>
    [Id(12)] public double? Words { get; init; }
}
