using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LearningSessions.Storage;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Statistics;

namespace LearningSessions.Bench;

/// <summary>How long each page takes, asked for over HTTP from the product as it is shipped, over 100,000 recordings and 1,000,000 responses.</summary>
internal static class PagesBench
{
    private const int Times = 100;

    private const int Least = 20;
    private const int Warming = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly string[] Pages =
    [
        "/", "/analytics", "/analytics?range=month", "/analytics?range=quarter", "/analytics?range=month&group=School+7", "/progress", "/progress?range=month",
        "/progress?range=quarter", "/tutors", "/tutors?search=tutor-49", "/recordings", "/recordings?state=deadLetter", "/recordings?sort=-duration", "/recordings?term=term+7",
        "/recordings?search=call-9999", "/feedback", "/feedback?status=inReview", "/receipts", "/engagement", "/engagement?school=School+7",
        "/engagement?level=3", Month("/engagement"), "/at-risk", "/learners", "/learners?search=school+77", "/imports", "/work", "/work?state=deadLetter", "/schedules",
        "/reports", "/prompts", "/spend", Month("/spend"), "/model-calls", "/chats", "/live-sessions", "/leaderboard", "/sources", "/audits", "/settings",
    ];

    public static async Task<JsonNode> Run(BenchOptions options)
    {
        using var folder = new BenchFolder(options);
        var filling = Stopwatch.StartNew();
        var computing = await Fill(folder.Path);
        var result = new JsonObject
        {
            ["fillSeconds"] = Math.Round(filling.Elapsed.TotalSeconds, 1),
            ["statisticsOfAYearSeconds"] = Math.Round(computing.TotalSeconds, 1),
            ["databaseMegabytes"] = new FileInfo(DataFolder.DatabaseIn(folder.Path)).Length / 1_000_000,
        };
        await using var product = await RunningProduct.Start(options.Product ?? throw new ArgumentException("--product FILE is missing: the Api's assembly."), folder.Path);
        foreach (var page in Pages)
            result[page] = await Measure(product, page);
        result["loadAverage"] = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        return result;
    }

    /// <summary>A page over the last 30 days.</summary>
    private static string Month(string page) => string.Create(CultureInfo.InvariantCulture, $"{page}?from={TimeProvider.System.GetUtcNow().AddDays(-29):yyyy-MM-dd}");

    private static async Task<TimeSpan> Fill(string path)
    {
        using var folder = DataFolder.Claim(path);
        using var database = SqliteDatabase.Open(folder, new SqliteStorageOptions { DataFolder = path });
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        using var script = new StreamReader(typeof(PagesBench).Assembly.GetManifestResourceStream("LearningSessions.Bench.pages.sql")!);
        foreach (var statement in (await script.ReadToEndAsync()).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await database.Execute(statement, statement.Contains("?1", StringComparison.Ordinal) ? [now] : []);
        await database.Execute("ANALYZE");
        var clock = Stopwatch.StartNew();
        await new DailyStatistics(database, TimeProvider.System).Compute(TimeZoneInfo.Utc, CancellationToken.None);
        return clock.Elapsed;
    }

    /// <summary>The first time and the others, in milliseconds from the request to the last byte, and the processor time of the product for each of the others.</summary>
    private static async Task<JsonNode> Measure(RunningProduct product, string page)
    {
        var (first, bytes) = await Once(product.Client, page);
        for (var i = 0; i < Warming; i++)
            await Once(product.Client, page);
        var warm = new List<double>();
        var (processor, clock) = (product.ProcessorTime, Stopwatch.StartNew());
        while (warm.Count < Times && (warm.Count < Least || clock.Elapsed < Longest))
            warm.Add((await Once(product.Client, page)).Milliseconds);
        processor = product.ProcessorTime - processor;
        warm.Sort();
        return new JsonObject
        {
            ["kilobytes"] = bytes / 1000,
            ["first"] = Math.Round(first, 1),
            ["least"] = Math.Round(warm[0], 1),
            ["p50"] = Math.Round(warm[warm.Count / 2], 1),
            ["p99"] = Math.Round(warm[warm.Count * 99 / 100], 1),
            ["processor"] = Math.Round(processor.TotalMilliseconds / warm.Count, 1),
        };
    }

    private static async Task<(double Milliseconds, int Bytes)> Once(HttpClient client, string page)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return (clock.Elapsed.TotalMilliseconds, bytes.Length);
    }
}
