using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LearningSessions.Grains.Telemetry;

/// <summary>What the grains tell of themselves: traces and metrics, heard by whoever listens to this name.</summary>
internal static class GrainsTelemetry
{
    public const string Name = "LearningSessions.Grains";

    public static ActivitySource Traces { get; } = new(Name);

    public static Meter Metrics { get; } = new(Name);
}
