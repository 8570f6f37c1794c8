using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Reports;

/// <summary>Reports of statistics: written as HTML and CSV, put into the outbox or sent to a webhook. Schedules ask for them with the action <c>send-report</c>.
/// They hold what model calls cost.</summary>
public static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/v1/reports").WithTags("Reports").WithTextIds();
        reports.MapGet("/", List).WithName("ListReports").Needs(Policies.SendReports).ProducesProblem(400);
        reports.MapPost("/", Ask).WithName("RequestReport").Needs(Policies.SendReports).ProducesProblem(400).ProducesProblem(409);
        reports.MapGet("/{id}", Get).WithName("GetReport").Needs(Policies.SendReports).ProducesProblem(400).ProducesProblem(404);
        reports.MapGet("/{id}/html", Html).WithName("GetReportHtml").Needs(Policies.SendReports).Produces(200, contentType: "text/html")
            .ProducesProblem(400).ProducesProblem(404);
        reports.MapGet("/{id}/csv", Csv).WithName("GetReportCsv").Needs(Policies.SendReports).Produces(200, contentType: "text/csv")
            .ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The reports, the newest first.</summary>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<ReportRow>>, ProblemHttpResult>> List(Catalogue catalogue, int? limit, string? cursor) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.Reports(new ReportQuery { Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>Has a report written and sent. Its name and days are its id: asked again it is the same report, and is sent once.</summary>
    /// <param name="form">Which sessions, and where it goes.</param>
    public static async Task<Results<Ok<Report>, Accepted<Report>, ProblemHttpResult>> Ask(
        ReportForm form, ClaimsPrincipal person, IGrainFactory grains, IOptions<DeploymentOptions> deployment, TimeProvider time)
    {
        if (form.Check(deployment, time, person.ActingName(), out var id, out var request).Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IReportGrain>(id.Value).Request(request) switch
        {
            RequestReportOutcome.Begun begun => TypedResults.Accepted($"/v1/reports/{id}", begun.Report),
            RequestReportOutcome.Known known => TypedResults.Ok(known.Report),
            RequestReportOutcome.AnotherReport => ProblemTypes.AnotherReport.Because($"{id} is a report of other sessions or for another place. Give this one another name."),
            RequestReportOutcome.NoWebhook => new Faults().Note("delivery", "is webhook, and Reports:Webhook:Url is not set").Problem()!,
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <summary>One report and how far it has come.</summary>
    /// <param name="id">Its id.</param>
    public static async Task<Results<Ok<Report>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IReportGrain>(id).Get() is { } report ? TypedResults.Ok(report) : Unknown();

    /// <summary>The report as a page of its own, to be kept or mailed.</summary>
    /// <param name="id">Its id.</param>
    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Html(string id, IGrainFactory grains, BlobStore blobs, CancellationToken cancel) =>
        Paper(id, "html", "text/html; charset=utf-8", report => report.Html, grains, blobs, cancel);

    /// <summary>The report's days as CSV.</summary>
    /// <param name="id">Its id.</param>
    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Csv(string id, IGrainFactory grains, BlobStore blobs, CancellationToken cancel) =>
        Paper(id, "csv", "text/csv; charset=utf-8", report => report.Csv, grains, blobs, cancel);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Paper(
        string id, string ending, string type, Func<Report, string?> blobOf, IGrainFactory grains, BlobStore blobs, CancellationToken cancel)
    {
        if (await grains.GetGrain<IReportGrain>(id).Get() is not { } report)
            return Unknown();
        return blobOf(report) is { } blob
            ? TypedResults.Stream(await blobs.OpenRead(blob, cancel), type, $"{report.Id}.{ending}")
            : ProblemTypes.UnknownReport.Because("It is not written yet.");
    }

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownReport.Because("GET /v1/reports lists those there are.");
}
