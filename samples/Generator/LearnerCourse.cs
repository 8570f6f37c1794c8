namespace LearningSessions.Generator;

/// <summary>How a learner fares, so that there is something to find in the data.</summary>
internal enum LearnerCourse
{
    /// <summary>Follows well.</summary>
    Steady = 0,

    /// <summary>Gets better.</summary>
    Rising = 1,

    /// <summary>Follows well too.</summary>
    Lively = 2,

    /// <summary>Reads less than half of the words.</summary>
    Struggling = 3,

    /// <summary>Less and less engaged.</summary>
    Fading = 4,

    /// <summary>Stays away for nine days.</summary>
    Away = 5,
}
