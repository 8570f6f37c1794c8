using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Reports;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Reports;

/// <summary>The page of reports.</summary>
public static class ReportPages
{
    /// <summary>Maps it.</summary>
    public static void MapReportPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/reports", List).Needs(Policies.SendReports);
        pages.MapPost("/reports", Ask).Needs(Policies.SendReports);
    }

    private static async Task<IResult> List(Catalogue catalogue, string? cursor)
    {
        var answer = await ReportEndpoints.List(catalogue, null, cursor);
        return answer.Result is Ok<Page<ReportRow>> { Value: { } part } ? new RazorComponentResult<ReportsPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Ask(
        [FromForm] string? name,
        [FromForm] string? range,
        [FromForm] string? delivery,
        [FromForm] string? language,
        ClaimsPrincipal person,
        IGrainFactory grains,
        IOptions<DeploymentOptions> deployment,
        TimeProvider time)
    {
        var answer = await ReportEndpoints.Ask(new ReportForm(name, range, delivery, language), person, grains, deployment, time);
        return answer.Result is ProblemHttpResult ? answer : TypedResults.LocalRedirect("/reports");
    }
}
