using System.Globalization;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Watches;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Events;

/// <summary>Server-sent events that tell a page that what it shows has changed. One that begins with <c>last</c> says that nothing will change any more.</summary>
public static class EventEndpoints
{
    private const string Last = "last";

    /// <summary>Maps them.</summary>
    public static void MapEvents(this IEndpointRouteBuilder pages)
    {
        var events = pages.MapGroup("/events");
        events.MapGet("/work", Work);
        events.MapGet("/at-risk", AtRisk);
        events.MapGroup("/recordings").WithTextIds().MapGet("/{id}", OfRecording);
        events.MapGroup("/imports").WithTextIds().MapGet("/{id}", OfImport);
        events.MapGroup("/schedules").WithTextIds().MapGet("/{id}", OfSchedule).Needs(Policies.ReadSchedules);
        events.MapGroup("/sources").WithTextIds().MapGet("/{id}", OfSource);
        events.MapGroup("/feedback").WithFeedbackIds().MapGet("/{id}", OfFeedback);
    }

    private static ServerSentEventsResult<string> Work(Catalogue catalogue, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => string.Join(' ', (await catalogue.WorkCounts()).Select(count => $"{count.Kind}.{count.State}={Text(count.Count)}")),
        cancel);

    private static ServerSentEventsResult<string> AtRisk(Catalogue catalogue, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => string.Join(' ', (await catalogue.LearnersAtRisk(new WatchQuery())).Items.Select(row => $"{row.Learner}={row.Signs.Length}")),
        cancel);

    private static ServerSentEventsResult<string> OfRecording(string id, IGrainFactory grains, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => await grains.GetGrain<IRecordingGrain>(id).Get() is { } recording ? Mark(recording.Work, "") : null,
        cancel);

    private static ServerSentEventsResult<string> OfImport(string id, IGrainFactory grains, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => await grains.GetGrain<IImportGrain>(id).Get() is { } import
            ? Mark(import.Work, import.Progress.Bytes.ToString(CultureInfo.InvariantCulture))
            : null,
        cancel);

    private static ServerSentEventsResult<string> OfFeedback(string id, IGrainFactory grains, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback ? Mark(feedback) : null,
        cancel);

    private static ServerSentEventsResult<string> OfSource(string id, IGrainFactory grains, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => await grains.GetGrain<ISourceGrain>(id).Get() is { Update: { } update } ? Mark(update.Work, $"{Text(update.Taken)} {Text(update.Skipped)}") : null,
        cancel);

    private static ServerSentEventsResult<string> OfSchedule(string id, IGrainFactory grains, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => await grains.GetGrain<IScheduleGrain>(id).Get() is { } schedule
            ? schedule.Running is { } run ? $"running {Text(run.Number)}" : $"{Last} {Text(schedule.Runs.Length)}"
            : null,
        cancel);

    private static ServerSentEventsResult<string> Stream(EventStreams streams, Func<Task<string?>> read, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(streams.Follow(read, value => value.StartsWith(Last, StringComparison.Ordinal), cancel));

    // What was sent is not at its end before the tutor confirms it.
    private static string Mark(TutorFeedback feedback)
    {
        var way = string.Join(',', feedback.Drafts.Select(draft => draft.Delivery?.Status));
        var mark = Mark(feedback.Work, $"{Text(feedback.Version)} {way}");
        return feedback.Status == FeedbackStatus.Sent && feedback.Drafts.Any(draft => draft.Delivery?.Status != DeliveryStatus.Confirmed)
            ? mark[(mark.StartsWith(Last, StringComparison.Ordinal) ? Last.Length + 1 : 0)..]
            : mark;
    }

    private static string Mark(WorkProgress work, string version) =>
        (work.HasEnded ? Last + " " : "")
        + $"{work.State} {work.Step} {Text(work.Attempt)} {version}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
