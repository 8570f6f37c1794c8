using System.Collections.Immutable;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Prompts;

/// <summary>The prompts that come with the product: files <c>Seeds/{name}/{number}.prompt.txt</c> with the sections <c>@@ message</c>,
/// <c>@@ developer</c> and <c>@@ user</c>. A file that was released is never changed: a better text is a file with the next number.</summary>
public static class PromptSeeds
{
    private const string Prefix = "prompts/";
    private const string Suffix = ".prompt.txt";
    private static readonly ImmutableDictionary<string, ImmutableArray<PromptSeed>> All = ReadAll();

    /// <summary>The names of all prompts that come with the product.</summary>
    public static ImmutableArray<PromptName> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal).Select(PromptName.From)];

    /// <summary>The versions of a prompt, number 1 first; none when it does not come with the product.</summary>
    public static ImmutableArray<PromptSeed> Of(PromptName name) => All.GetValueOrDefault(name.Value, []);

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">A section is missing.</exception>
    public static PromptSeed Parse(string content)
    {
        var sections = content.ReplaceLineEndings("\n").Split("@@ ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .Where(section => section.Length == 2)
            .ToDictionary(section => section[0].Trim(), section => section[1].Trim(), StringComparer.Ordinal);
        return sections.TryGetValue("developer", out var developer) && sections.TryGetValue("user", out var user)
            ? new PromptSeed(new PromptText(developer, user), sections.GetValueOrDefault("message", ""))
            : throw new FormatException("A prompt file needs the sections '@@ developer' and '@@ user'.");
    }

    private static ImmutableDictionary<string, ImmutableArray<PromptSeed>> ReadAll() =>
        typeof(PromptSeeds).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Resource: name, Parts: name[Prefix.Length..^Suffix.Length].Replace('\\', '/').Split('/')))
            .GroupBy(file => file.Parts[0], StringComparer.Ordinal)
            .ToImmutableDictionary(
                files => files.Key,
                files => files.OrderBy(file => int.Parse(file.Parts[1], CultureInfo.InvariantCulture)).Select(file => Read(file.Resource)).ToImmutableArray(),
                StringComparer.Ordinal);

    private static PromptSeed Read(string resource)
    {
        using var reader = new StreamReader(typeof(PromptSeeds).Assembly.GetManifestResourceStream(resource)!);
        return Parse(reader.ReadToEnd());
    }
}
