using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Grains.Access;

/// <summary>When an API key is in force and what is remembered of its use.</summary>
public static class ApiKeyRules
{
    /// <summary>How precisely the last use is stored: not each use is a write.</summary>
    public static readonly TimeSpan LastUsePrecision = TimeSpan.FromMinutes(10);

    /// <summary>The state of a new key.</summary>
    public static ApiKeyState Create(string id, CreateApiKey command, DateTimeOffset now) => new()
    {
        SecretHash = command.SecretHash,
        Key = new ApiKey
        {
            Id = id,
            Name = command.Name,
            Roles = command.Roles,
            Scopes = command.Scopes,
            OwnId = command.OwnId,
            CreatedAt = now,
            CreatedBy = command.By,
            ExpiresAt = command.ExpiresAt,
        },
    };

    /// <summary>Whether the secret is right and the key in force. The comparison takes the same time wherever the two differ.</summary>
    public static ApiKeyCheck Check(ApiKeyState state, string secretHash, DateTimeOffset now)
    {
        if (state.Key is not { } key || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secretHash), Encoding.UTF8.GetBytes(state.SecretHash)))
            return new ApiKeyCheck.Wrong();
        return key.RevokedAt is null && !(key.ExpiresAt <= now) ? new ApiKeyCheck.Valid(key) : new ApiKeyCheck.Ended();
    }

    /// <summary>Whether this use is to be stored.</summary>
    public static bool IsNewUse(ApiKey key, DateTimeOffset now) => key.LastUsedAt is not { } last || now - last >= LastUsePrecision;

    /// <summary>The state of a revoked key; the first who revoked it is remembered.</summary>
    public static ApiKeyState Revoke(ApiKeyState state, string by, DateTimeOffset now) => state.Key is { RevokedAt: null } key
        ? state with { Key = key with { RevokedAt = now, RevokedBy = by } }
        : state;
}
