using System.Text.RegularExpressions;

namespace LearningSessions.Tests.Fakes.GoogleDrive;

/// <summary>The part of Drive's search language that is understood; trash is found unless it is excluded, as on the real one.</summary>
internal static partial class DriveQuery
{
    /// <summary>The files a query finds; null for a query that is not understood.</summary>
    public static IReadOnlyList<StoredFile>? Find(string query, IEnumerable<StoredFile> files)
    {
        var found = files;
        var rest = query;
        while (rest.Length > 0)
        {
            if (Clause().Match(rest) is not { Success: true } clause)
                return null;
            found = Where(clause, found);
            rest = rest[clause.Length..];
        }

        return [.. found.OrderBy(file => file.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<StoredFile> Where(Match clause, IEnumerable<StoredFile> files)
    {
        string Part(string name) => clause.Groups[name].Value.Replace("\\'", "'", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        if (clause.Groups["trashed"].Success)
            return files.Where(file => !file.Trashed);
        if (clause.Groups["parent"].Success)
            return files.Where(file => file.Parents.Contains(Part("parent")));
        if (clause.Groups["key"].Success)
            return files.Where(file => file.AppProperties.GetValueOrDefault(Part("key")) == Part("value"));
        return clause.Groups["field"].Value == "name" ? files.Where(file => file.Name == Part("text")) : files.Where(file => file.MimeType == Part("text"));
    }

    [GeneratedRegex(
        """^(?:(?<field>name|mimeType) = '(?<text>(?:[^'\\]|\\.)*)'|'(?<parent>[^']*)' in parents|(?<trashed>trashed = false)|appProperties has \{ key='(?<key>[^']*)' and value='(?<value>[^']*)' \})(?: and |$)""")]
    private static partial Regex Clause();
}
