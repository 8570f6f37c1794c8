using System.Globalization;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
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
        events.MapGroup("/recordings").WithTextIds().MapGet("/{id}", OfRecording);
        events.MapGroup("/imports").WithTextIds().MapGet("/{id}", OfImport);
        events.MapGroup("/feedback").WithFeedbackIds().MapGet("/{id}", OfFeedback);
    }

    private static ServerSentEventsResult<string> Work(Catalogue catalogue, EventStreams streams, CancellationToken cancel) => Stream(
        streams,
        async () => string.Join(' ', (await catalogue.WorkCounts()).Select(count => $"{count.Kind}.{count.State}={Text(count.Count)}")),
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
        async () => await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback ? Mark(feedback.Work, Text(feedback.Version)) : null,
        cancel);

    private static ServerSentEventsResult<string> Stream(EventStreams streams, Func<Task<string?>> read, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(streams.Follow(read, value => value.StartsWith(Last, StringComparison.Ordinal), cancel));

    private static string Mark(WorkProgress work, string version) =>
        (work.HasEnded ? Last + " " : "")
        + $"{work.State} {work.Step} {Text(work.Attempt)} {version}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
