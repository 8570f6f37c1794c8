namespace LearningSessions.Storage.Curriculum;

/// <summary>The head of a Markdown file: lines of <c>name: value</c> between two lines of three dashes.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";
    private static readonly string[] Names = ["title", "subject", "level", "language", "topics"];

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(int lines) => Lines = lines;

    /// <summary>How many lines it takes, with its fences.</summary>
    public int Lines { get; }

    public string? Title => values.GetValueOrDefault("title");

    /// <summary>Reads the head of a file.</summary>
    /// <exception cref="CurriculumFormatException">There is none, or it does not say what it must.</exception>
    public static FrontMatter Read(string[] lines)
    {
        if (lines is not [var first, ..] || first.TrimEnd() != Fence)
            throw new CurriculumFormatException(1, "it does not begin with front matter: ---, subject, level, language and topics, ---");
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
            throw new CurriculumFormatException(1, "its front matter has no end: a line of ---");
        var front = new FrontMatter(end + 1);
        for (var n = 1; n < end; n++)
            front.Take(lines[n], n + 1);
        return front;
    }

    /// <summary>A value that must be there.</summary>
    /// <exception cref="CurriculumFormatException">It is not.</exception>
    public string Needed(string name) =>
        values.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new CurriculumFormatException(1, $"its front matter does not say {name}");

    /// <summary>The values of a list: <c>[a, b]</c>, or a, b.</summary>
    public string[] List(string name) =>
        Needed(name).TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Take(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            return;
        if (line.Split(':', 2) is not [var name, var value])
            throw new CurriculumFormatException(number, "a line of front matter must be name: value");
        if (!Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
            throw new CurriculumFormatException(number, $"front matter has no {name.Trim()}; it has {string.Join(", ", Names)}");
        if (!values.TryAdd(name.Trim(), value.Trim().Trim('"', '\'')))
            throw new CurriculumFormatException(number, $"front matter says {name.Trim()} twice");
    }
}
