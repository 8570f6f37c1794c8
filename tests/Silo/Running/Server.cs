using System.Diagnostics;
using System.Runtime.InteropServices;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>The product, or the test host, as a process of its own.</summary>
internal sealed partial class Server : IDisposable
{
    private const string Listening = "Now listening on: ";
    private const int Terminate = 15;

    // Long enough for a machine that does ten other things.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly List<(string Part, int Times, TaskCompletionSource<TimeSpan> Came)> waits = [];
    private readonly Stopwatch clock;
    private readonly string folder;

    private Server(string program, string folder, string[] arguments)
    {
        this.folder = folder;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = ["exec", program, "--urls", "http://127.0.0.1:0", "--Storage:DataFolder", folder, .. arguments];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        // A process that lives for seconds has no use for code that is measured before it is made fast.
        start.Environment["DOTNET_TieredPGO"] = "0";
        clock = Stopwatch.StartNew();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts the product.</summary>
    public static Server Product(string folder, params string[] arguments) => new(RepositoryFiles.Product, folder, arguments);

    /// <summary>Starts the test host.</summary>
    public static Server TestHost(string folder, params string[] arguments) => new(RepositoryFiles.TestHost, folder, arguments);

    /// <summary>Time since the start of the process.</summary>
    public TimeSpan Age => clock.Elapsed;

    /// <summary>What it said.</summary>
    public string Said
    {
        get
        {
            lock (gate)
                return string.Join('\n', lines.TakeLast(60));
        }
    }

    /// <summary>Speaks to it as an admin, once it listens.</summary>
    public async Task<HttpClient> Client()
    {
        await Says(Listening);
        string line;
        lock (gate)
            line = lines.First(each => each.Contains(Listening, StringComparison.Ordinal));
        var client = new HttpClient
        {
            BaseAddress = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()),
            Timeout = Patience,
        };
        var token = LocalTokens.Access(LocalKey.Of(folder), new AccessOptions(), AccessRole.Admin, "tester", DateTimeOffset.UtcNow);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>The age of the process when it had said this so often; fails when it ends before, or after five minutes.</summary>
    public Task<TimeSpan> Says(string part, int times = 1, CancellationToken stop = default) => Says(part, times, Patience, stop);

    /// <summary>The same, of what takes longer.</summary>
    public async Task<TimeSpan> Says(string part, int times, TimeSpan patience, CancellationToken stop = default)
    {
        var came = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waits.Add((part, times, came));
            Answer();
        }

        var ended = process.WaitForExitAsync(stop);
        await Task.WhenAny(came.Task, ended, Task.Delay(patience, stop));
        stop.ThrowIfCancellationRequested();
        if (!came.Task.IsCompleted)
            throw new ServerEndedException($"It never said \"{part}\" {times} times{(process.HasExited ? $" and ended with {process.ExitCode}" : "")}. It said:\n{Said}");
        return await came.Task;
    }

    /// <summary>Ends when the process has; gives its exit code.</summary>
    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM); gives its exit code.</summary>
    public Task<int> Stop()
    {
        if (Signal(process.Id, Terminate) != 0)
            throw new InvalidOperationException($"The process could not be told to stop: {Marshal.GetLastPInvokeErrorMessage()}");
        return Ended();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (gate)
        {
            lines.Add(line);
            Answer();
        }
    }

    private void Answer()
    {
        foreach (var (part, times, came) in waits)
        {
            if (lines.Count(line => line.Contains(part, StringComparison.Ordinal)) >= times)
                came.TrySetResult(Age);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}

/// <summary>The process ended, or fell silent, before what a test waited for.</summary>
internal sealed class ServerEndedException(string message) : Exception(message);
