using System.Diagnostics;
using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests.Reminders;

/// <summary>This assembly run as a process of its own, with reminders in a file. It never ends by itself: it is killed.</summary>
internal sealed class DyingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private DyingProcess(Process process) => this.process = process;

    public static DyingProcess Start(string file, string task)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(typeof(DyingProcess).Assembly.Location);
        start.ArgumentList.Add(file);
        start.ArgumentList.Add(task);
        return new DyingProcess(Process.Start(start)!);
    }

    /// <summary>What the process does. It also ends when the test that started it is gone.</summary>
    public static async Task RunAsync(string[] args)
    {
        var settings = new EngineSettings { Reminders = new FileReminderTable(args[0]) };
        await using var engine = await RunningEngine.StartAsync(settings);
        if (args[1] == "register")
        {
            await engine.Get<IReminded>("reminded").Remind("call", TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));
            Console.WriteLine("registered");
        }
        else
        {
            await engine.Happenings.Of("call came");
            Console.WriteLine(engine.Happenings.Count("call came early") == 0 ? "came in time" : "came early");
        }
        await Console.In.ReadLineAsync();
    }

    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>As kill -9 does.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
