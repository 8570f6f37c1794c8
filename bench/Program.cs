using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearningSessions.Bench;
#if ORLEANS
using LearningSessions.Bench.Cluster;
#endif
using LearningSessions.Bench.Live;

#if ORLEANS
if (args is ["cluster-silo", .. var settings])
{
    await ClusterBench.RunSilo(settings);
    return 0;
}
#endif

if (args is [ClientProcess.Verb, var seconds])
{
    await LoadClients.Run(double.Parse(seconds, CultureInfo.InvariantCulture));
    return 0;
}

if (args is not [var what and ("engine" or "storage" or "jobs" or "cluster" or "import" or "import-once" or "live" or "pages"), .. var rest])
{
    Console.Error.WriteLine("usage: engine | storage | jobs | cluster | import | live | pages [--sessions N] [--json] [--seconds N] [--jobs N] [--callers N] [--tutors N] [--data DIR] [--files DIR]");
    return 2;
}

var options = BenchOptions.Of(rest);
var report = new JsonObject { ["bench"] = what, ["engine"] = Engine.Name, ["processors"] = Environment.ProcessorCount };
report["results"] = what switch
{
    "engine" => await EngineBench.Run(options),
    "storage" => await StorageBench.Run(options),
#if ORLEANS
    "cluster" => await ClusterBench.Run(options),
#else
    "cluster" => throw new NotSupportedException("The embedded engine serves one process: build with Engine=Orleans."),
#endif
    "import" => await ImportBench.Run(options),
    "live" => await LiveBench.Run(options),
    "pages" => await PagesBench.Run(options),
    "import-once" => await ImportOnce.Run(options),
    _ => await JobsBench.Run(options),
};
if (options.Beside is { } file)
    Comparison.Add(report, JsonNode.Parse(File.ReadAllText(file))!.AsObject());
Console.WriteLine(report.ToJsonString(new JsonSerializerOptions { WriteIndented = !options.Json }));
return 0;
