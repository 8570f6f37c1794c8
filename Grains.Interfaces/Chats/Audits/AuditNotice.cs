namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>Something a person found in the conversation itself.</summary>
[GenerateSerializer, Alias("AuditNotice")]
public enum AuditNotice
{
    /// <summary>The assistant said something wrong.</summary>
    WrongFact = 1,

    /// <summary>The assistant was rude or cold.</summary>
    Tone = 2,

    /// <summary>The assistant did not follow its rules.</summary>
    Policy = 3,

    /// <summary>Somebody may come to harm.</summary>
    Safety = 4,

    /// <summary>It holds personal data that it should not hold.</summary>
    PersonalData = 5,

    /// <summary>Somebody tries to steer the assistant or the analyst.</summary>
    Manipulation = 6,
}
