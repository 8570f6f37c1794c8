namespace LearningSessions.Integrations.SurveyCto;

/// <summary>How the server wants to know who asks.</summary>
public enum SurveyCtoAuthentication
{
    /// <summary>Basic: servers of today.</summary>
    Basic = 1,

    /// <summary>Digest: old servers.</summary>
    Digest = 2,
}
