using System.Diagnostics;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Imports.Telemetry;

namespace LearningSessions.Bench;

/// <summary>Telemetry from a file until every phase score is durable and queryable; the same with kill -9 in the middle; and what reading and parsing
/// take of it. Each import is a process of its own.</summary>
internal static class ImportBench
{
    public static async Task<JsonNode> Run(BenchOptions options)
    {
        var files = options.Files ?? throw new ArgumentException("--files DIR is missing: a folder that the generator of samples/telemetry has made.");
        using var folder = new BenchFolder(options);
        var (whole, cut) = (Path.Combine(folder.Path, "whole"), Path.Combine(folder.Path, "cut"));
        var result = new JsonObject
        {
            ["file"] = Path.GetFileName(ImportOnce.Events(files)),
            ["bytes"] = new FileInfo(ImportOnce.Events(files)).Length,
            ["readOnlySeconds"] = await Stage(files, parse: false),
            ["readAndParseOnOneThreadSeconds"] = await Stage(files, parse: true),
        };
        var once = await Child(files, whole, null);
        result["import"] = once;
        var half = TimeSpan.FromSeconds((once!["seconds"]!.GetValue<double>() / 2) + 1);
        await Child(files, cut, half);
        result["goOnAfterKill"] = await Child(files, cut, null);
        result["sameScores"] = File.ReadAllBytes(whole + ".csv").AsSpan().SequenceEqual(File.ReadAllBytes(cut + ".csv"));
        return result;
    }

    private static async Task<double> Stage(string files, bool parse)
    {
        var clock = Stopwatch.StartNew();
        using var parser = new TelemetryParser(new KeptLanguages(ImportOptions.UsualLanguages), new SelectedLearners());
        await using var blocks = await RecordBlocks.Open(File.OpenRead(ImportOnce.Events(files)), null, new ImportOptions(), 0, CancellationToken.None);
        while (await blocks.Next(CancellationToken.None) is { } block)
        {
            using (block)
            {
                if (parse)
                    parser.Parse(block.Bytes, block.Records).Dispose();
            }
        }

        return Math.Round(clock.Elapsed.TotalSeconds, 2);
    }

    /// <summary>Imports in a process of its own; killed after a while, or to its end.</summary>
    private static async Task<JsonNode?> Child(string files, string data, TimeSpan? kill)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        // As run.sh has it for the analyst's command.
        start.Environment["DOTNET_TieredPGO"] = "0";
        string[] arguments = ["exec", typeof(ImportBench).Assembly.Location, "import-once", "--json", "--files", files, "--data", data];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEndAsync();
        if (kill is { } after)
        {
            await Task.WhenAny(child.WaitForExitAsync(), Task.Delay(after));
            child.Kill();
        }

        await child.WaitForExitAsync();
        return kill is null ? JsonNode.Parse(await said)!["results"]!.DeepClone() : null;
    }
}
