namespace LearningSessions.Api.Access;

/// <summary>The key of this deployment, read when it is first wanted: the one of the configuration, else that of the data folder.</summary>
/// <param name="configuration">Holds <c>Access:LocalKey</c> and <c>Storage:DataFolder</c>.</param>
public sealed class LocalKeySource(IConfiguration configuration)
{
    private readonly Lazy<LocalKey> key = new(() => Of(configuration));

    /// <summary>The key.</summary>
    public LocalKey Key => key.Value;

    /// <summary>The key of a configuration.</summary>
    /// <exception cref="AccessSetupException">There is none to be had.</exception>
    public static LocalKey Of(IConfiguration configuration)
    {
        if (configuration["Access:LocalKey"] is not { Length: > 0 } given)
            return LocalKey.Of(AccessSetup.DataFolderOf(configuration));
        return LocalKey.TryRead(given, out var key) ? key : throw new AccessSetupException("Access:LocalKey is no key: give 32 random bytes as base64url.");
    }
}
