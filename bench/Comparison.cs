using System.Text.Json.Nodes;

namespace LearningSessions.Bench;

/// <summary>The calls per second of two engines, side by side.</summary>
internal static class Comparison
{
    /// <summary>Adds the other engine's results and the ratio to it, by number of callers.</summary>
    public static void Add(JsonObject report, JsonObject other)
    {
        var ratios = new JsonObject();
        foreach (var (mine, theirs) in report["results"]!.AsArray().Zip(other["results"]!.AsArray()))
            ratios[$"{mine!["callers"]}"] = Math.Round((double)mine["perSecond"]! / (double)theirs!["perSecond"]!, 2);
        report[$"{other["engine"]}"] = other["results"]!.DeepClone();
        report[$"{report["engine"]}To{other["engine"]}"] = ratios;
    }
}
