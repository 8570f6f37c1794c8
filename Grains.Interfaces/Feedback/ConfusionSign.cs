namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The signs that make up the measure of confusion.</summary>
[GenerateSerializer, Alias("ConfusionSign")]
public enum ConfusionSign
{
    /// <summary>A phrase of not understanding or asking for help (weight 0.35).</summary>
    Cue = 1,

    /// <summary>The tutor corrects the learner's turn in the next one (0.25).</summary>
    Corrected = 2,

    /// <summary>More than 3 s of silence after a tutor's question (0.15).</summary>
    Silence = 3,

    /// <summary>The tutor repeats the question (0.15).</summary>
    Repeated = 4,

    /// <summary>A non-answer such as "eh" or "no sé" (0.10).</summary>
    NonAnswer = 5,
}
