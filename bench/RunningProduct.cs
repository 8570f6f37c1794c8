using System.Diagnostics;
using System.Net.Http.Headers;

namespace LearningSessions.Bench;

/// <summary>The product in a process of its own over a data folder, and somebody who is let in.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly Process process;

    private RunningProduct(Process process, HttpClient client) => (this.process, Client) = (process, client);

    /// <summary>Speaks to it as an admin.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it on a free port; ends when it says that it listens.</summary>
    /// <param name="assembly">The Api's assembly.</param>
    /// <param name="data">The data folder.</param>
    public static async Task<RunningProduct> Start(string assembly, string data)
    {
        var token = (await Run(assembly, "--Access:PrintToken", "admin", "--Storage:DataFolder", data).StandardOutput.ReadToEndAsync()).Trim();
        var process = Run(assembly, "--urls", "http://127.0.0.1:0", "--Storage:DataFolder", data);
        const string listens = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(listens, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it says from now on is read, so that it never waits for somebody to.
                process.BeginOutputReadLine();
                var client = new HttpClient { BaseAddress = new Uri(line[(at + listens.Length)..].Trim()) };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return new RunningProduct(process, client);
            }
        }

        throw new InvalidOperationException($"{assembly} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Run(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", assembly, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
