using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Bench;

/// <summary>Recordings from accepted to done, each of both durable, through every step; the outside services do nothing.</summary>
internal static class JobsBench
{
    public static async Task<JsonNode> Run(BenchOptions options)
    {
        using var folder = new BenchFolder(options);
        using var host = await BenchSilo.Start(folder.Path);
        // As much again beforehand: the first ten thousand jobs are also spent on compiling.
        await Do(host, options, "warm");

        using var profile = new Profile();
        var clock = Stopwatch.StartNew();
        var accepted = await Do(host, options, "job");
        var seconds = clock.Elapsed.TotalSeconds;
        var result = new JsonObject
        {
            ["jobs"] = options.Jobs,
            ["callers"] = options.Callers,
            ["tutors"] = options.Tutors,
            ["acceptedPerSecond"] = Math.Round(options.Jobs / accepted.TotalSeconds),
            ["donePerSecond"] = Math.Round(options.Jobs / seconds),
            ["profile"] = profile.End(options.Jobs),
        };
        await host.StopAsync();
        return result;
    }

    /// <summary>A recording to hand in.</summary>
    public static SubmitRecording Submission(int n, int tutors) => new()
    {
        Tutor = TutorId.From($"tutor-{n % tutors}"),
        Learner = LearnerId.From($"learner-{n}"),
        LearnerName = "Luz",
        Language = "es",
        RecordedAt = DateTimeOffset.UnixEpoch.AddMinutes(n),
        AudioBlob = $"audio/{n}.wav",
        FileName = "call.wav",
        Fingerprint = n.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Hands in as many jobs as the options say and waits until all are done.</summary>
    /// <param name="host">Reaches actors and catalogue.</param>
    /// <param name="options">How many.</param>
    /// <param name="prefix">Of the jobs' ids.</param>
    /// <returns>When all were accepted.</returns>
    public static async Task<TimeSpan> Do(IHost host, BenchOptions options, string prefix)
    {
        var factory = host.Services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, options.Tutors).Select(n => factory.GetGrain<ITutorGrain>($"tutor-{n}").Put(new PutTutor("Ana", null, "es"))));
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, options.Jobs), new ParallelOptions { MaxDegreeOfParallelism = options.Callers }, async (n, _) =>
        {
            var outcome = await factory.GetGrain<IRecordingGrain>($"{prefix}-{n}").Submit(Submission(n, options.Tutors));
            if (outcome is not SubmitOutcome.Accepted)
                throw new InvalidOperationException($"Job {n}: {outcome}");
        });
        var accepted = clock.Elapsed;
        await AllDone(host.Services.GetRequiredService<Catalogue>());
        return accepted;
    }

    private static async Task AllDone(Catalogue catalogue)
    {
        using var next = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await next.WaitForNextTickAsync())
        {
            var counts = await catalogue.WorkCounts();
            if (counts.All(count => count.State == WorkState.Done))
                return;
            if (counts.FirstOrDefault(count => count.State is WorkState.DeadLetter or WorkState.Skipped) is { } failed)
                throw new InvalidOperationException($"{failed.Count} jobs are {failed.State}.");
        }
    }
}
