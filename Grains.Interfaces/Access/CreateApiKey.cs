using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>Makes an API key.</summary>
[GenerateSerializer, Immutable, Alias("CreateApiKey")]
public sealed record CreateApiKey
{
    /// <summary>What it is for; 1 to 200 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What it may be; at least one role.</summary>
    [Id(1)] public required ImmutableArray<AccessRole> Roles { get; init; }

    /// <summary>The only policies it may use of those that its roles let pass; empty means all of them.</summary>
    [Id(2)] public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whose data it may read, where a role is limited to its own: the id of a tutor or learner.</summary>
    [Id(3)] public string? OwnId { get; init; }

    /// <summary>From when on it is refused, UTC; null is never.</summary>
    [Id(4)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal. The secret itself is never stored.</summary>
    [Id(5)] public required string SecretHash { get; init; }

    /// <summary>Who makes it.</summary>
    [Id(6)] public required string By { get; init; }
}
