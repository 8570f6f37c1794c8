using System.Diagnostics;
using System.Globalization;

namespace LearningSessions.Storage.Tests.Durability;

/// <summary>A <see cref="WriterProcess"/> as its parent sees it.</summary>
internal sealed class KilledWriter : IDisposable
{
    private readonly Process process;

    public KilledWriter(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", typeof(KilledWriter).Assembly.Location, "write-until-killed", folder])
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    /// <summary>The newest attempt that was acknowledged to each caller.</summary>
    public int[] Acknowledged { get; } = new int[WriterProcess.Callers];

    /// <summary>Waits for so many acknowledged writes.</summary>
    public async Task Acknowledges(int writes)
    {
        for (var n = 0; n < writes; n++)
            Note(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The writer ended: {await process.StandardError.ReadToEndAsync()}"));
    }

    /// <summary>Kills it (SIGKILL) and takes in what it said before.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ') is [_, { Length: > 0 }])
                Note(line);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Note(string line)
    {
        var (caller, attempt) = line.Split(' ') switch { [var who, var what] => (Number(who), Number(what)), _ => throw new FormatException(line) };
        Acknowledged[caller] = Math.Max(Acknowledged[caller], attempt);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
