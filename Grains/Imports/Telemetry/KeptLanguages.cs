using System.Text;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Which languages of responses are kept.</summary>
public sealed class KeptLanguages
{
    private readonly byte[][] exact;
    private readonly byte[][] beginnings;

    /// <param name="languages">Languages; one that ends in <c>-*</c> stands for all its regions.</param>
    public KeptLanguages(IEnumerable<string> languages)
    {
        var all = languages.ToList();
        exact = [.. all.Where(each => !each.EndsWith('*')).Select(Encoding.UTF8.GetBytes)];
        beginnings = [.. all.Where(each => each.EndsWith('*')).Select(each => Encoding.UTF8.GetBytes(each[..^1]))];
    }

    /// <summary>Whether this language is kept; none is not.</summary>
    public bool Keeps(ReadOnlySpan<byte> language)
    {
        foreach (var each in exact)
        {
            if (Ascii.EqualsIgnoreCase(language, each))
                return true;
        }

        foreach (var each in beginnings)
        {
            if (language.Length > each.Length && Ascii.EqualsIgnoreCase(language[..each.Length], each))
                return true;
        }

        return false;
    }
}
