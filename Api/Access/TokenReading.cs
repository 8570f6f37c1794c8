using System.Security.Claims;

namespace LearningSessions.Api.Access;

/// <summary>What became of reading a token.</summary>
public abstract record TokenReading
{
    private TokenReading()
    {
    }

    /// <summary>It is good.</summary>
    /// <param name="Person">Who bears it.</param>
    /// <param name="Id">Its <c>jti</c>.</param>
    /// <param name="IssuedAt">Its <c>iat</c>, UTC.</param>
    /// <param name="ExpiresAt">Its <c>exp</c>, UTC.</param>
    public sealed record Good(ClaimsPrincipal Person, string Id, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt) : TokenReading;

    /// <summary>It is not.</summary>
    /// <param name="Reason">Why, in words that help its bearer and nobody else.</param>
    public sealed record Bad(string Reason) : TokenReading;
}
