using LearningSessions.Grains.Interfaces.Imports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>The sample telemetry.</summary>
public static class Telemetry
{
    /// <summary>The import of events.</summary>
    public const string Events = "sample-events";

    /// <summary>Where it lies.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "samples", "telemetry");

    /// <summary>Imports it, once for all tests; ends when the page of imports says so.</summary>
    public static async Task ImportTelemetry(this RunningPages running)
    {
        await Import(running, Events, ImportKind.Telemetry, "events.jsonl");
        await Import(running, "sample-sessions", ImportKind.Sessions, "sessions.csv");
        await Import(running, "sample-metrics", ImportKind.ClipMetrics, "clip-metrics.csv");
        var page = await running.Open("/imports");
        foreach (var file in (string[])["events.jsonl", "sessions.csv", "clip-metrics.csv"])
        {
            var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = file, Exact = true }) });
            await Expect(row.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        }

        await page.CloseAsync();
    }

    /// <summary>The page of those at risk, which follows the watch, comes to show a learner.</summary>
    public static async Task SeesAtRisk(this IPage page, string learner) =>
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = learner })).ToBeVisibleAsync();

    private static async Task Import(RunningPages running, string id, ImportKind kind, string file) => await running.Grains.GetGrain<IImportGrain>(id)
        .Submit(new SubmitImport(kind, new ImportSource(ImportPlace.File, Path.Combine(Folder, file)), file, file, "tester"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LearningSessions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds LearningSessions.sln.");
        return folder.FullName;
    }
}
