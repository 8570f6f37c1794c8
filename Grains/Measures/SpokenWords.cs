using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningSessions.Grains.Measures;

/// <summary>Splits text into words: runs of letters (an apostrophe may stand inside) and numbers such as 12, 3/4 and 0,5.</summary>
public static partial class SpokenWords
{
    /// <summary>The words of a text. Hyphens part words; what stands in square or angle brackets is noise, not speech.</summary>
    public static ImmutableArray<SpokenWord> Of(string text) =>
        [.. WordPattern().Matches(NoisePattern().Replace(text.Normalize(NormalizationForm.FormC), " ")).Select(match => Word(match.Value))];

    private static SpokenWord Word(string value)
    {
        var lower = value.Replace('’', '\'').ToLowerInvariant();
        return new SpokenWord(lower, Fold(lower));
    }

    private static string Fold(string lower) =>
        string.Concat(lower.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"\d+(?:[.,/]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\[[^\]]*\]|<[^>]*>")]
    private static partial Regex NoisePattern();
}
