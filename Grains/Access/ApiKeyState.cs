using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Grains.Access;

/// <summary>What an API key keeps.</summary>
[GenerateSerializer, Immutable, Alias("ApiKeyState")]
public sealed record ApiKeyState
{
    /// <summary>What people may see; null before it was made.</summary>
    [Id(0)] public ApiKey? Key { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal.</summary>
    [Id(1)] public string SecretHash { get; init; } = "";
}
