using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>An API key as people may see it: without its secret and without its hash.</summary>
[GenerateSerializer, Immutable, Alias("ApiKey")]
public sealed record ApiKey
{
    /// <summary>The part of the key that is no secret.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>What it may be.</summary>
    [Id(2)] public required ImmutableArray<AccessRole> Roles { get; init; }

    /// <summary>The only policies it may use; empty means all that its roles let pass.</summary>
    [Id(3)] public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whose data it may read, where a role is limited to its own.</summary>
    [Id(4)] public string? OwnId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    [Id(5)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    [Id(6)] public required string CreatedBy { get; init; }

    /// <summary>From when on it is refused, UTC.</summary>
    [Id(7)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was used last, to ten minutes, UTC.</summary>
    [Id(8)] public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was revoked, UTC.</summary>
    [Id(9)] public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who revoked it.</summary>
    [Id(10)] public string? RevokedBy { get; init; }
}
