using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Tests.Durability;

/// <summary>What the killed process does: eight callers write states as fast as they can and say on the standard output what was acknowledged.</summary>
internal static class WriterProcess
{
    public const int Callers = 8;

    public static async Task Run(string folder)
    {
        using var storage = new OpenStorage(folder);
        var say = new Lock();
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(WriteForEver));

        async Task WriteForEver(int caller)
        {
            var grain = Some.RecordingGrain($"r{caller}");
            var state = await storage.Read<Grains.Recordings.RecordingState>(grain);
            while (true)
            {
                var work = Some.Work(WorkState.Running) with { Attempt = (state.State!.Recording?.Work.Attempt ?? 0) + 1 };
                state = await storage.Write(grain, Some.Recording($"r{caller}", work: work), state.ETag);
                await storage.Pages.Write(grain.ToString(), work.Attempt % 50, BitConverter.GetBytes(work.Attempt));
                lock (say)
                    output.WriteLine($"{caller} {work.Attempt}");
            }
        }
    }
}
