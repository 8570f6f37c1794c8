using System.Diagnostics;

namespace LearningSessions.Bench.Cluster;

/// <summary>A silo as a process of its own; it ends with this one.</summary>
internal sealed class SiloProcess : IDisposable
{
    /// <summary>What it says when it serves.</summary>
    public const string Ready = "ready";

    private readonly Process process;
    private ProcessorShare? share;

    private SiloProcess(Process process) => this.process = process;

    /// <summary>The processor time it has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts one; it serves when this returns, from then on with so many processors.</summary>
    public static async Task<SiloProcess> Start(string[] settings, double? processors)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SiloProcess).Assembly.Location, "cluster-silo", .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var silo = new SiloProcess(Process.Start(start)!);
        while (await silo.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                silo.share = processors is { } limit ? ProcessorShare.Limit(silo.process, limit) : null;
                return silo;
            }
        }

        silo.Dispose();
        throw new InvalidOperationException("A silo did not start.");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        share?.Dispose();
        process.Dispose();
    }
}
