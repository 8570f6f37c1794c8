namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>One API key of a machine. Key: the part of the API key that is no secret.</summary>
[Alias("IApiKeyGrain")]
public interface IApiKeyGrain : IGrainWithStringKey
{
    /// <summary>The key of the <see cref="Names.INameListGrain"/> that lists all API keys.</summary>
    const string ListName = "api-keys";

    /// <summary>Makes it.</summary>
    [Alias("Create")]
    Task<CreateApiKeyOutcome> Create(CreateApiKey command);

    /// <summary>The key, or null when none has this id.</summary>
    [Alias("Get"), ReadOnly]
    Task<ApiKey?> Get();

    /// <summary>Whether a secret is the key's, and notes the use where it is.</summary>
    /// <param name="secretHash">SHA-256 of the secret, in lower-case hexadecimal.</param>
    [Alias("Check")]
    Task<ApiKeyCheck> Check(string secretHash);

    /// <summary>Ends it for good; it stays in the list. The key as it now is, or null when none has this id.</summary>
    [Alias("Revoke")]
    Task<ApiKey?> Revoke(string by);
}
