using System.Globalization;

namespace LearningSessions.Generator;

/// <summary>The command line.</summary>
internal static class GeneratorArguments
{
    public const string Usage =
        "usage: --out DIR [--events N] [--learners N] [--seed N] [--awkward PERCENT] [--array] [--gzip] [--clip-metrics] [--clips N]";

    public static TelemetryPlan Read(string[] args)
    {
        var plan = new TelemetryPlan();
        for (var i = 0; i < args.Length; i++)
        {
            plan = args[i] switch
            {
                "--out" => plan with { Folder = args[++i] },
                "--events" => plan with { Events = long.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--learners" => plan with { Learners = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--seed" => plan with { Seed = ulong.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--awkward" => plan with { Awkward = double.Parse(args[++i], CultureInfo.InvariantCulture) / 100 },
                "--array" => plan with { AsArray = true },
                "--gzip" => plan with { Gzip = true },
                "--clip-metrics" => plan with { ClipMetrics = true },
                "--clips" => plan with { Clips = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                var unknown => throw new ArgumentException($"Unknown option {unknown}. {Usage}"),
            };
        }

        return plan;
    }
}
