using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Demo;

/// <summary>Tells the product's story on the samples: tutors, calls from a source, learner activity, feedback, review, sending.</summary>
public sealed class DemoRun(
    IOptions<DemoOptions> options,
    DemoOutcome outcome,
    IServer server,
    IHostApplicationLifetime lifetime,
    LocalKeySource key,
    IOptions<AccessOptions> access,
    TimeProvider time)
    : BackgroundService
{
    /// <summary>Who approves and sends in the demo.</summary>
    public const string Reviewer = "demo";

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var address = ListenAddresses.FromHere(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
            http.DefaultRequestHeaders.Authorization = new(
                Schemes.Bearer, LocalTokens.Access(key.Key, access.Value, AccessRole.Admin, Reviewer, time.GetUtcNow()));
            var summary = await Tell(new DemoClient(http, options.Value.Samples), options.Value.Samples, stoppingToken);
            if (!options.Value.Once)
                DemoLines.Say($"Serving on {address}. Stop with Ctrl+C.");
            else
                outcome.Summary = summary;
            Environment.ExitCode = summary.Recordings.Failed == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            DemoLines.Say($"The demo stopped: {failure.Message}");
            Environment.ExitCode = 1;
        }

        if (options.Value.Once)
            lifetime.StopApplication();
    }

    private static async Task<DemoSummary> Tell(DemoClient client, string samples, CancellationToken cancel)
    {
        await client.LoadRoster(cancel);
        DemoLines.Say("Tutors: the roster is loaded");
        var taken = await DemoCalls.Take(client, cancel);
        var imports = await Imports(client, cancel);
        var clips = new DemoClips(client);
        await clips.Begin(cancel);
        var chats = await new DemoChats(client, samples).Run(cancel);
        var recordings = await DemoLines.Follow(
            "Recordings", taken, each => client.Recording(each.Id, cancel), each => each.Work, cancel);
        var from = DateOnly.FromDateTime(recordings.Min(each => each.Submission.RecordedAt).UtcDateTime);
        var to = DateOnly.FromDateTime(recordings.Max(each => each.Submission.RecordedAt).UtcDateTime);
        var general = await Write(client, FeedbackKind.General, from, to, cancel);
        var targeted = await Write(client, FeedbackKind.Targeted, from, to, cancel);

        foreach (var each in general.Where(each => each.Status is FeedbackStatus.InReview or FeedbackStatus.Approved))
            await client.ApproveAndSend(each.Id, cancel);
        for (var i = 0; i < general.Count; i++)
            general[i] = await client.Feedback(general[i].Id, cancel);
        var sent = await DemoLines.Follow("Sending", general, each => client.Feedback(each.Id, cancel), each => each.Work, cancel);

        List<TutorFeedback> feedback = [.. sent, .. targeted];
        await clips.End(cancel);
        DemoTable.Print(recordings, feedback);
        return DemoSummary.Of(recordings, feedback, await Engagement(client, imports, cancel), chats, await LiveStage.Run(client, cancel));
    }

    private static async Task<List<Import>> Imports(DemoClient client, CancellationToken cancel)
    {
        var begun = new List<Import>();
        foreach (var (kind, file) in ((ImportKind, string)[])[
            (ImportKind.Sessions, "sessions.csv"), (ImportKind.ClipMetrics, "clip-metrics.csv"), (ImportKind.Telemetry, "events.jsonl")])
        {
            if (client.HasTelemetry(file))
                begun.Add(await client.Import(kind, file, cancel));
        }

        return await DemoLines.Follow("Learner activity", begun, each => client.Import(each.Id, cancel), each => each.Work, cancel);
    }

    private static async Task<EngagementCounts> Engagement(DemoClient client, List<Import> imports, CancellationToken cancel) => new(
        imports.Where(each => each.Submission.Kind == ImportKind.Telemetry).Sum(each => each.Progress.Counts.Read),
        await client.CountPhases(cancel));

    private static async Task<List<TutorFeedback>> Write(
        DemoClient client, FeedbackKind kind, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var requested = await client.RequestFeedback(kind, from, to, cancel);
        var begun = new List<TutorFeedback>();
        foreach (var item in requested.Items)
            begun.Add(await client.Feedback(item.Feedback, cancel));
        return await DemoLines.Follow($"{kind} feedback", begun, each => client.Feedback(each.Id, cancel), each => each.Work, cancel);
    }

    private async Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }
}
