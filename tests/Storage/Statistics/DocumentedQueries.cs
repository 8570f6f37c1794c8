using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningSessions.Storage.Tests.Statistics;

/// <summary>The queries of docs/analytics.md, by the word before the colon of their first line.</summary>
internal static partial class DocumentedQueries
{
    private static readonly Dictionary<string, string> ByName = Blocks().Matches(File.ReadAllText(Document()))
        .ToDictionary(block => block.Groups[1].Value, block => block.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>Runs a query as a person does, and gives its rows as text.</summary>
    public static async Task<string[]> Run(IDatabase database, string name, DateTimeOffset from, DateTimeOffset until) =>
    [
        .. await database.Query(
            ByName[name].Replace(":from", "@from", StringComparison.Ordinal).Replace(":until", "@until", StringComparison.Ordinal),
            new Dictionary<string, object> { ["from"] = from.ToUnixTimeMilliseconds() * 1000, ["until"] = until.ToUnixTimeMilliseconds() * 1000 },
            reader => Line([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))])),
    ];

    /// <summary>Values as a row of text: numbers rounded to what sums of doubles can promise.</summary>
    public static string Line(params object?[] values) => string.Join(" | ", values.Select(value => value switch
    {
        null => "–",
        double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LearningSessions.sln")))
                return Path.Combine(folder.FullName, "docs", "analytics.md");
        }

        throw new InvalidOperationException($"No LearningSessions.sln above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex(@"```sql\n-- ([^:]+):[^\n]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
