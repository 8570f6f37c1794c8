namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>One option of a provider.</summary>
/// <param name="Name">As the configuration names it: <c>AssemblyAI:Key</c>.</param>
/// <param name="IsSet">Whether the configuration has it.</param>
/// <param name="IsSecret">Whether its value is shown to nobody.</param>
/// <param name="Value">Its value; null for secrets and for what is not set.</param>
[GenerateSerializer, Immutable, Alias("ProviderSetting")]
public sealed record ProviderSetting(
    [property: Id(0)] string Name,
    [property: Id(1)] bool IsSet,
    [property: Id(2)] bool IsSecret,
    [property: Id(3)] string? Value)
{
    /// <summary>Its name as an environment variable.</summary>
    public string Variable => Name.Replace(":", "__", StringComparison.Ordinal);
}
