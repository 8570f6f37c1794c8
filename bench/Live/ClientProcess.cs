using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LearningSessions.Bench.Live;

/// <summary>The clients as a process of their own; it ends with this one.</summary>
internal sealed class ClientProcess : IDisposable
{
    /// <summary>The verb that starts it.</summary>
    public const string Verb = "live-clients";

    private readonly Process process;

    /// <param name="seconds">For how long it measures.</param>
    public ClientProcess(double seconds)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(ClientProcess).Assembly.Location, Verb, seconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        process = Process.Start(start)!;
    }

    /// <summary>Connects all of them.</summary>
    public async Task Connect(IEnumerable<(Uri Socket, string Token)> sessions)
    {
        foreach (var (socket, token) in sessions)
            await process.StandardInput.WriteLineAsync($"{socket} {token}");
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        await Says(LoadClients.Connected);
    }

    /// <summary>Has them speak; ends when the measurement begins.</summary>
    public async Task Speak()
    {
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        await Says(LoadClients.Measuring);
    }

    /// <summary>What they measured.</summary>
    public async Task<JsonObject> Measured() => JsonNode.Parse(await Line())!.AsObject();

    /// <inheritdoc />
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task Says(string expected)
    {
        if (await Line() is var line && line != expected)
            throw new InvalidOperationException($"The clients said \"{line}\", not \"{expected}\".");
    }

    private async Task<string> Line() => await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The clients ended.");
}
