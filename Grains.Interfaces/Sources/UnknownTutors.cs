namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>What becomes of calls of a tutor whom nobody has made known here.</summary>
[GenerateSerializer, Alias("UnknownTutors")]
public enum UnknownTutors
{
    /// <summary>They are held for a person, who makes the tutor known or leaves the calls out; nothing is lost. The form's word may be a typing error.</summary>
    Hold = 1,

    /// <summary>The tutor is made from the form: the id as name, no phone, the call's language. Feedback then waits for a phone.</summary>
    Create = 2,
}
