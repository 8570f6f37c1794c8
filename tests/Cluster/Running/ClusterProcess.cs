using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>A process of the product as compose starts it: all it knows it has from the environment.</summary>
internal sealed partial class ClusterProcess : IDisposable
{
    private const int Terminate = 15;
    private const int Stop = 19;
    private const int Continue = 18;
    private const string Started = "Application started.";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ClusterProcess(string program, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // A silo that learns that it was declared dead ends at once: nobody wants its memory on the disk.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        // A process that lives for seconds has no use for code that is measured before it is made fast.
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it said last.</summary>
    public string Said
    {
        get
        {
            lock (gate)
                return string.Join('\n', lines.TakeLast(60));
        }
    }

    public bool HasExited => process.HasExited;

    /// <summary>Ends when it serves; fails when it ends before.</summary>
    public async Task Serves()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(started.Task, ended, Task.Delay(Longest)) != started.Task)
            throw new InvalidOperationException($"The process never served{(process.HasExited ? $" and ended with {process.ExitCode}" : "")}. It said:\n{Said}");
    }

    /// <summary>Ends when the process has; gives its exit code.</summary>
    public async Task<int> Ended()
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Longest);
            return process.ExitCode;
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The process did not end. It said:\n{Said}");
        }
    }

    /// <summary>kill -9.</summary>
    public Task Kill()
    {
        process.Kill();
        return process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; gives the exit code.</summary>
    public Task<int> End()
    {
        Send(Terminate);
        return Ended();
    }

    /// <summary>SIGSTOP.</summary>
    public void Freeze() => Send(Stop);

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Send(Continue);

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Send(int signal)
    {
        if (Signal(process.Id, signal) != 0)
            throw new InvalidOperationException($"Signal {signal} was not taken: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (gate)
            lines.Add(line);
        if (line.Contains(Started, StringComparison.Ordinal))
            started.TrySetResult();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}
