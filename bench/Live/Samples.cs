namespace LearningSessions.Bench.Live;

/// <summary>The samples of the repository.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    /// <summary>What is truly said in a call.</summary>
    public static string[] Words(string call) =>
    [
        .. File.ReadLines(Path.Combine(Folder, "truth", $"{call}.tsv")).SelectMany(line => Words(line.Split('\t')[3].ToLowerInvariant().Split(' '))),
    ];

    private static IEnumerable<string> Words(string[] words) => words.Select(word => new string([.. word.Where(c => char.IsLetterOrDigit(c) || c == '\'')])).Where(word => word != "");

    /// <summary>The share of words that have to be put in, taken out or replaced.</summary>
    public static double WordError(string[] truth, string[] heard)
    {
        int[] row = [.. Enumerable.Range(0, heard.Length + 1)];
        for (var i = 1; i <= truth.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= heard.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (truth[i - 1] == heard[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return (double)row[^1] / truth.Length;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LearningSessions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the bench holds LearningSessions.sln.");
        return Path.Combine(folder.FullName, "samples");
    }
}
