namespace LearningSessions.Grains.Measures;

/// <summary>The word lists of the measures: one file for each language in <c>Words/</c>.</summary>
public enum WordList
{
    /// <summary>Terms of mathematics as learners of 9 to 12 meet them.</summary>
    MathsTerms,

    /// <summary>How questions begin that ask for a reason, a way or an idea.</summary>
    OpenQuestions,

    /// <summary>How questions begin that yes, no, one number or one fact answers.</summary>
    ClosedQuestions,

    /// <summary>Words that may come before a question or an answer and mean nothing for it.</summary>
    LeadIns,

    /// <summary>Cues of reasoning.</summary>
    ReasoningCues,

    /// <summary>Phrases of not understanding or asking for help.</summary>
    ConfusionCues,

    /// <summary>How a tutor corrects.</summary>
    Corrections,

    /// <summary>What is said in place of an answer.</summary>
    NonAnswers,

    /// <summary>Words that carry grammar rather than content.</summary>
    FunctionWords,

    /// <summary>Numbers as words.</summary>
    Numbers,
}
