using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Imports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Imports;

/// <summary>Imports of telemetry, lesson sessions and clip metrics; and telemetry as it happens.</summary>
public static class ImportEndpoints
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/v1/imports").WithTags("Imports").WithTextIds();
        imports.MapGet("/", List).WithName("ListImports").Needs(Policies.ReadImports).ProducesProblem(400);
        imports.MapPost("/", Submit).WithName("SubmitImport").Needs(Policies.SubmitImports)
            .Accepts<ImportUpload>("multipart/form-data", "application/json")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        imports.MapGet("/{id}", Get).WithName("GetImport").Needs(Policies.ReadImports).ProducesProblem(400).ProducesProblem(404);
        imports.MapGet("/{id}/events", Events).WithName("FollowImport").Needs(Policies.ReadImports)
            .Produces<Import>(200, "text/event-stream").ProducesProblem(400).ProducesProblem(404);
        imports.MapGet("/{id}/dead-letters", DeadLetters).WithName("GetDeadLetters").Needs(Policies.ReadImports)
            .Produces<string>(200, "application/x-ndjson").ProducesProblem(400).ProducesProblem(404);
        imports.MapPost("/{id}/retry", Retry).WithName("RetryImport").Needs(Policies.SubmitImports).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        imports.MapPost("/{id}/replay", Replay).WithName("ReplayDeadLetters").Needs(Policies.SubmitImports)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        app.MapPost("/v1/telemetry", Send).WithName("SendTelemetry").WithTags("Imports").Needs(Policies.SendTelemetry)
            .Accepts<string>("application/json").ProducesProblem(400).ProducesProblem(413);
    }

    /// <summary>The imports, the newest first.</summary>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<ImportRow>>, ProblemHttpResult>> List(int? limit, string? cursor, Catalogue catalogue) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.Imports(new ImportQuery { Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>Imports a file: an upload, or JSON that names a path in the data folder or an object. It is read after the answer: follow the Location.</summary>
    /// <param name="request">multipart/form-data with kind and file, or JSON.</param>
    public static Task<Results<Accepted<Import>, ProblemHttpResult>> Submit(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key"), Description("Makes a repeated request harmless. 1 to 255 visible ASCII characters.")] string? key,
        ImportIntake intake,
        CancellationToken cancel) => intake.Take(request, key, cancel);

    /// <summary>One import: bytes, records, records a second, and what became of them.</summary>
    /// <param name="id">The import's id.</param>
    public static async Task<Results<Ok<Import>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IImportGrain>(id).Get() is { } import ? TypedResults.Ok(import) : Unknown();

    /// <summary>The import as it goes on, as server-sent events, until it has ended.</summary>
    /// <param name="id">The import's id.</param>
    public static async Task<IResult> Events(string id, IGrainFactory grains, TimeProvider time, CancellationToken cancel) =>
        await grains.GetGrain<IImportGrain>(id).Get() is null ? Unknown() : TypedResults.ServerSentEvents(Follow(id, grains, time, cancel));

    /// <summary>The records that could not be used: a JSON object a line, with line, reason and the record as it came.</summary>
    /// <param name="id">The import's id.</param>
    public static async Task<IResult> DeadLetters(string id, IGrainFactory grains, BlobStore blobs) =>
        await grains.GetGrain<IImportGrain>(id).Get() is not { } import
            ? Unknown()
            : TypedResults.Stream(
                async body =>
                {
                    for (var part = 1; part <= import.DeadLetterParts; part++)
                    {
                        await using var blob = await blobs.OpenRead($"imports/{import.Id.Value.ToLowerInvariant()}/dead-{part:d6}.jsonl", CancellationToken.None);
                        await blob.CopyToAsync(body);
                    }
                },
                "application/x-ndjson");

    /// <summary>Takes up an import that was given up or waits for its next attempt; it goes on where it was.</summary>
    /// <param name="id">The import's id.</param>
    public static async Task<Results<Accepted<Import>, ProblemHttpResult>> Retry(string id, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IImportGrain>(id);
        return await grain.Retry() switch
        {
            RetryOutcome.Retried when await grain.Get() is { } import => TypedResults.Accepted(Addresses.Of(import.Id), import),
            RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("It is neither given up nor waiting for its next attempt."),
            _ => Unknown(),
        };
    }

    /// <summary>Reads the records that were set aside again, as an import of its own; for example after an option was changed.</summary>
    /// <param name="id">The import's id.</param>
    public static async Task<Results<Accepted<Import>, ProblemHttpResult>> Replay(string id, ClaimsPrincipal person, IGrainFactory grains, ImportIntake intake) =>
        await grains.GetGrain<IImportGrain>(id).Get() switch
        {
            null => Unknown(),
            { DeadLetters: 0 } => ProblemTypes.NothingToRetry.Because("No record of this import was set aside."),
            var import => await intake.Replay(import, person.ActingName()),
        };

    /// <summary>Takes a batch of Sunbird telemetry, wrapper or bare, an array or a line each; it is safe when 202 comes. Sending again is harmless.</summary>
    /// <param name="request">JSON; with <c>Content-Encoding: gzip</c> compressed.</param>
    public static async Task<Results<Accepted<ImportCounts>, ProblemHttpResult>> Send(
        HttpRequest request, IGrainFactory grains, IOptions<UploadOptions> options, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        if (await TelemetryBody.Read(request, body, options.Value.MaxTelemetryBytes, cancel) is { } problem)
            return problem;
        var counts = await grains.GetGrain<ITelemetryIntakeGrain>("0").Take([.. body.GetBuffer().AsSpan(0, (int)body.Length)]);
        return counts is { Read: 0, Malformed: > 0 }
            ? ProblemTypes.MalformedJson.Because("None of the records is a telemetry event or a wrapper of events.")
            : TypedResults.Accepted((string?)null, counts);
    }

    private static async IAsyncEnumerable<SseItem<Import>> Follow(
        string id, IGrainFactory grains, TimeProvider time, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await grains.GetGrain<IImportGrain>(id).Get() is { } import)
        {
            yield return new SseItem<Import>(import, "import");
            if (import.Work.State is WorkState.Done or WorkState.DeadLetter or WorkState.Skipped)
                yield break;
            await Task.Delay(Interval, time, cancel);
        }
    }

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownImport.Because("GET /v1/imports lists those there are.");
}
