using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Providers;
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Integrations.Providers;

/// <summary>Makes cards of what the configuration says, without the values of secrets.</summary>
/// <param name="configuration">The whole configuration.</param>
internal sealed class ProviderCards(IConfiguration configuration)
{
    private const int LongestValue = 200;
    private const string SecretMark = "!";

    /// <summary>A card.</summary>
    /// <param name="id">Its id, which is also its kind where there is no name.</param>
    /// <param name="part">What for.</param>
    /// <param name="standing">Whether it is there.</param>
    /// <param name="settings">The options by their full names; secrets with an exclamation mark before them.</param>
    public ProviderCard Of(string id, ProviderPart part, ProviderStanding standing, params ReadOnlySpan<string> settings) => new()
    {
        Id = id,
        Kind = id,
        Part = part,
        Standing = standing,
        Settings = Settings(settings),
    };

    /// <summary>The card of one of several of a kind, whose options stand in a section of its own name.</summary>
    public ProviderCard Named(string kind, string name, ProviderPart part, string section, params ReadOnlySpan<string> settings)
    {
        var full = new string[settings.Length];
        for (var i = 0; i < full.Length; i++)
            full[i] = settings[i].StartsWith(SecretMark, StringComparison.Ordinal) ? $"{SecretMark}{section}:{name}:{settings[i][1..]}" : $"{section}:{name}:{settings[i]}";
        return Of($"{kind}-{name}", part, ProviderStanding.Configured, full) with { Kind = kind, Name = name };
    }

    private ImmutableArray<ProviderSetting> Settings(ReadOnlySpan<string> names)
    {
        var settings = ImmutableArray.CreateBuilder<ProviderSetting>(names.Length);
        foreach (var name in names)
            settings.Add(name.StartsWith(SecretMark, StringComparison.Ordinal) ? Setting(name[1..], isSecret: true) : Setting(name, isSecret: false));
        return settings.ToImmutable();
    }

    private ProviderSetting Setting(string name, bool isSecret)
    {
        var section = configuration.GetSection(name);
        var isSet = !string.IsNullOrEmpty(section.Value) || section.GetChildren().Any();
        return new ProviderSetting(name, isSet, isSecret, isSecret || string.IsNullOrEmpty(section.Value) ? null : Shown(section.Value));
    }

    // An address may carry a password.
    private static string Shown(string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0)
            return value.Replace(address.UserInfo, "…", StringComparison.Ordinal);
        return value.Length > LongestValue ? value[..LongestValue] + "…" : value;
    }
}
