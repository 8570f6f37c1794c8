using System.Diagnostics;
using System.Globalization;

namespace LearningSessions.Bench.Cluster;

/// <summary>Limits a process to so many processors, as a small machine would, by a Linux control group (version 1 or 2; root only).</summary>
internal sealed class ProcessorShare : IDisposable
{
    private const int PeriodMicroseconds = 20_000;
    private const string First = "/sys/fs/cgroup/cpu";
    private const string Second = "/sys/fs/cgroup";

    private readonly string group;

    private ProcessorShare(string group) => this.group = group;

    /// <summary>Limits the process. It must have ended when this is disposed.</summary>
    /// <exception cref="InvalidOperationException">The machine has no control groups for processors, or they may not be changed.</exception>
    public static ProcessorShare Limit(Process process, double processors)
    {
        var version1 = Directory.Exists(First);
        var group = Path.Combine(version1 ? First : Second, $"learning-sessions-{process.Id}");
        var quota = ((int)(processors * PeriodMicroseconds)).ToString(CultureInfo.InvariantCulture);
        try
        {
            Directory.CreateDirectory(group);
            if (version1)
            {
                File.WriteAllText(Path.Combine(group, "cpu.cfs_period_us"), $"{PeriodMicroseconds}");
                File.WriteAllText(Path.Combine(group, "cpu.cfs_quota_us"), quota);
            }
            else
            {
                File.WriteAllText(Path.Combine(group, "cpu.max"), $"{quota} {PeriodMicroseconds}");
            }

            File.WriteAllText(Path.Combine(group, "cgroup.procs"), $"{process.Id}");
            return new ProcessorShare(group);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"--silo-cores needs Linux, root and control groups for processors: {failure.Message}", failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(group);
}
