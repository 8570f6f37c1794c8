namespace LearningSessions.Api.Access;

/// <summary>The ways to come in.</summary>
public static class Schemes
{
    /// <summary>Chooses among the others by what the request holds.</summary>
    public const string Any = "any";

    /// <summary><c>Authorization: Bearer</c> with a JSON Web Token or an API key.</summary>
    public const string Bearer = "Bearer";

    /// <summary>The cookie of a signed-in browser.</summary>
    public const string Cookie = "Session";
}
