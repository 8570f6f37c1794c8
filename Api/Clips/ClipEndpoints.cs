using LearningSessions.Api.Access;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Clips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Clips;

/// <summary>Audio clips of learners: fetched, analysed, heard.</summary>
public static class ClipEndpoints
{
    public static void MapClips(this IEndpointRouteBuilder app)
    {
        var clips = app.MapGroup("/v1/clips").WithTags("Clips");
        clips.MapGet("/", List).WithName("ListClipAnalyses").Needs(Policies.ReadEngagement).ProducesProblem(400);
        clips.MapPost("/analyses", Analyse).WithName("AnalyseClips").Needs(Policies.AnalyseClips).ProducesProblem(400);
        clips.MapGet("/audio", Audio).WithName("GetClipAudio").Needs(Policies.HearClips)
            .Produces<Stream>(200, "audio/wav").Produces<Stream>(206, "audio/wav").ProducesProblem(400).ProducesProblem(404);
        app.MapGroup("/v1/learners").WithTags("Learners").WithTextIds()
            .MapGet("/{id}/clips", Get).WithName("GetClipAnalysis").Needs(Policies.ReadEngagement).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The newest pass over the clips of each learner, the newest first.</summary>
    /// <param name="state">Where the work stands: waiting, running, retrying, skipped, done or deadLetter.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<ClipPassRow>>, ProblemHttpResult>> List(Catalogue catalogue, string? state, int? limit, string? cursor)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        var query = new ClipPassQuery { State = faults.Choice<WorkState>("state", state), Limit = limit ?? Paging.DefaultLimit, Cursor = cursor };
        return faults.Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.ClipPasses(query));
    }

    /// <summary>Fetches and analyses the clips of learners that have no metrics yet, in the background. Asking again while that is under way changes nothing.</summary>
    /// <param name="request">Whose clips.</param>
    public static async Task<Results<Accepted<ClipsBegun>, ProblemHttpResult>> Analyse(
        SelectClips request, Catalogue catalogue, IGrainFactory grains, HttpContext http, CancellationToken cancel) =>
        (await request.Check().NoteCohort(request.Cohort, grains)).Problem() is { } problem
            ? problem
            : TypedResults.Accepted("/v1/clips", await ClipSelection.Begin(request, catalogue, grains, http.User.Identity?.Name ?? "", cancel));

    /// <summary>The newest pass over a learner's clips: how far it is, and which clips could not be used.</summary>
    /// <param name="id">The learner's id.</param>
    public static async Task<Results<Ok<ClipAnalysis>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IClipsGrain>(id).Get() is { } analysis
            ? TypedResults.Ok(analysis)
            : ProblemTypes.UnknownClips.Because("Nobody had this learner's clips analysed: POST /v1/clips/analyses.");

    /// <summary>A clip as it was fetched; ranges are served.</summary>
    /// <param name="link">Its key, as a response names it.</param>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Audio(
        string? link, BlobStore blobs, HttpResponse response, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(link))
            return new Faults().Note("link", "must be the key of a clip").Problem()!;
        response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            var audio = await blobs.OpenRead(ClipBlobs.NameOf(link), cancel);
            return TypedResults.Stream(audio, AudioTypes.MediaType(ClipBlobs.NameOf(link)), enableRangeProcessing: true);
        }
        catch (FileNotFoundException)
        {
            return ProblemTypes.UnknownClips.Because("This clip was not fetched, or is missing where the app should have put it.");
        }
    }
}
