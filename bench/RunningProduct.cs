using System.Diagnostics;
using System.Net.Http.Headers;

namespace LearningSessions.Bench;

/// <summary>The product in a process of its own over a data folder, and somebody who is let in.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private const string Listens = "Now listening on: ";

    private readonly Process process;

    private RunningProduct(Process process, HttpClient client) => (this.process, Client) = (process, client);

    /// <summary>Speaks to it as an admin.</summary>
    public HttpClient Client { get; }

    /// <summary>Processor time it has taken since it started, of user and kernel.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it on a free port; ends when it says that it listens, which it does where it logs: on the standard error.</summary>
    /// <param name="assembly">The Api's assembly.</param>
    /// <param name="data">The data folder.</param>
    public static async Task<RunningProduct> Start(string assembly, string data)
    {
        var token = await Token(assembly, data);
        var process = Run(assembly, "--urls", "http://127.0.0.1:0", "--Storage:DataFolder", data);
        process.BeginOutputReadLine();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        // What it says is read to the end, so that it never waits for somebody to.
        process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is null)
                address.TrySetException(new InvalidOperationException($"{assembly} ended before it listened."));
            else if (said.Data.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at)
                address.TrySetResult(new Uri(said.Data[(at + Listens.Length)..].Trim()));
        };
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = await address.Task };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new RunningProduct(process, client);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<string> Token(string assembly, string data)
    {
        using var printing = Run(assembly, "--Access:PrintToken", "admin", "--Storage:DataFolder", data);
        printing.BeginErrorReadLine();
        var token = await printing.StandardOutput.ReadToEndAsync();
        await printing.WaitForExitAsync();
        return printing.ExitCode == 0 ? token.Trim() : throw new InvalidOperationException($"{assembly} printed no token: it ended with {printing.ExitCode}.");
    }

    private static Process Run(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", assembly, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
