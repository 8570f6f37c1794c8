namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>What somebody is here; each policy names the roles it lets pass.</summary>
[GenerateSerializer, Alias("AccessRole")]
public enum AccessRole
{
    /// <summary>Everything, and the keys of others.</summary>
    Admin = 1,

    /// <summary>Reads recordings and feedback; asks for, edits, approves and sends feedback.</summary>
    Reviewer = 2,

    /// <summary>Sees what is stuck and retries it, keeps tutors and schedules; neither hears nor reads what was said.</summary>
    Operator = 3,

    /// <summary>Hands in tutors and recordings and follows them; for machines.</summary>
    Ingest = 4,

    /// <summary>Reads what is its own: the tutor, their recordings and their feedback.</summary>
    Tutor = 5,

    /// <summary>Takes part in its own sessions.</summary>
    Learner = 6,
}
