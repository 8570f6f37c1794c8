using System.Globalization;

namespace LearningSessions.Bench;

/// <summary>What to measure, and for how long.</summary>
internal sealed record BenchOptions
{
    /// <summary>The report on one line.</summary>
    public bool Json { get; init; }

    /// <summary>How long each measurement takes, in seconds.</summary>
    public double Seconds { get; init; } = 2;

    /// <summary>How many jobs.</summary>
    public int Jobs { get; init; } = 10_000;

    /// <summary>How many hand in jobs at once.</summary>
    public int Callers { get; init; } = 200;

    /// <summary>How many tutors the jobs are of.</summary>
    public int Tutors { get; init; } = 200;

    /// <summary>How many live sessions, and those alone; more and more of them, then real speech, when left out.</summary>
    public int? Sessions { get; init; }

    /// <summary>How many processors each silo of the cluster may use, such as 0.5; all of the machine's without it.</summary>
    public double? SiloCores { get; init; }

    /// <summary>Where the data folders are made; should lie on a real disk.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The folder with the telemetry to import.</summary>
    public string? Files { get; init; }

    /// <summary>The assembly of the product whose pages are measured.</summary>
    public string? Product { get; init; }

    /// <summary>The report of the other engine, to be shown beside this one's.</summary>
    public string? Beside { get; init; }

    public static BenchOptions Of(string[] args)
    {
        var options = new BenchOptions();
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--json" => options with { Json = true },
                "--seconds" => options with { Seconds = double.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--jobs" => options with { Jobs = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--callers" => options with { Callers = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--tutors" => options with { Tutors = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--sessions" => options with { Sessions = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--silo-cores" => options with { SiloCores = double.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--data" => options with { Data = args[++i] },
                "--files" => options with { Files = args[++i] },
                "--product" => options with { Product = args[++i] },
                "--beside" => options with { Beside = args[++i] },
                var unknown => throw new ArgumentException($"Unknown option {unknown}."),
            };
        }

        return options;
    }
}
