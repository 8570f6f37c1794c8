namespace LearningSessions.Api.Access;

/// <summary>The key of this machine, read when it is first wanted.</summary>
/// <param name="folder">The data folder.</param>
public sealed class LocalKeySource(string folder)
{
    private readonly Lazy<LocalKey> key = new(() => LocalKey.Of(folder));

    /// <summary>The key.</summary>
    public LocalKey Key => key.Value;
}
