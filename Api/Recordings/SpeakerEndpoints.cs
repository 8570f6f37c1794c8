using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Recordings;

/// <summary>Who speaks in a recording: inferred, and corrected by people.</summary>
public static class SpeakerEndpoints
{
    /// <summary>Maps them into the group of recordings.</summary>
    public static void MapSpeakers(this IEndpointRouteBuilder recordings)
    {
        recordings.MapGet("/{id}/speakers", Get).WithName("GetSpeakers").Needs(Policies.HearRecordings, Ownership.OfRecording).ProducesProblem(400).ProducesProblem(404);
        recordings.MapPut("/{id}/speakers", Put).WithName("CorrectSpeakers").Needs(Policies.CorrectSpeakers)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    /// <summary>Who speaks, who of them is the tutor, and who corrected it. The ETag is its version.</summary>
    /// <param name="id">The recording's id.</param>
    public static async Task<Results<Ok<RecordingSpeakers>, ProblemHttpResult>> Get(
        string id, IGrainFactory grains, BlobStore blobs, HttpResponse response, CancellationToken cancel)
    {
        if (await grains.GetGrain<IRecordingGrain>(id).Get() is not { } recording)
            return Unknown();
        if (recording.Transcript is not { } summary)
            return RecordingEndpoints.NoTranscript(recording.Work);
        var transcript = await StoredTranscript.Read(blobs, summary.Blob, cancel);
        response.Headers.ETag = Tag(recording.Speakers.Version);
        return TypedResults.Ok(RecordingSpeakers.Of(recording, transcript));
    }

    /// <summary>Says who the tutor is, and which turns somebody else speaks. Measures, the tutor's trend and feedback that was not sent yet
    /// follow: what nobody edited is written anew. With If-Match only the version that was read is changed.</summary>
    /// <param name="id">The recording's id.</param>
    /// <param name="correction">The tutor's label and the turns to change.</param>
    public static async Task<Results<Ok<Recording>, ProblemHttpResult>> Put(
        string id,
        SpeakerCorrection correction,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        if (correction.Check().Problem() is { } problem)
            return problem;
        var grain = grains.GetGrain<IRecordingGrain>(id);
        if (await grain.Get() is not { } recording)
            return Unknown();
        var condition = IfMatch.Of(ifMatch);
        if (!condition.Allows(recording.Speakers.Version))
            return Conflict(recording.Speakers.Version);
        var outcome = await grain.CorrectSpeakers(correction.Command(condition.IsGiven ? recording.Speakers.Version : null, person.ActingName()));
        if (outcome is not SpeakersOutcome.Done done)
            return ProblemOf(outcome);
        response.Headers.ETag = Tag(done.Recording.Speakers.Version);
        return TypedResults.Ok(done.Recording);
    }

    /// <summary>The ETag of a version.</summary>
    public static string Tag(int version) => "\"" + version.ToString(CultureInfo.InvariantCulture) + "\"";

    private static ProblemHttpResult ProblemOf(SpeakersOutcome outcome) => outcome switch
    {
        SpeakersOutcome.Unknown => Unknown(),
        SpeakersOutcome.VersionConflict conflict => Conflict(conflict.Version),
        SpeakersOutcome.NotNow refusal => ProblemTypes.NotNow.Because(
            $"Speakers are corrected once the recording is done; it is at the step \"{refusal.Step}\".", [new("state", refusal.State), new("step", refusal.Step)]),
        SpeakersOutcome.BadSpeakers bad => ProblemTypes.InvalidRequest.Because(bad.Reason),
        _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
    };

    private static ProblemHttpResult Conflict(int version) => ProblemTypes.VersionConflict.Because(
        $"The speakers are at version {version.ToString(CultureInfo.InvariantCulture)} now. Read them again, then repeat the correction on what is there.", [new("version", version)]);

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownRecording.Because("GET /v1/recordings lists those there are.");
}
