using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Feedback;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Receipts;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Receipts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Receipts;

/// <summary>The page that says whether messages arrived, and whom to call.</summary>
public static class ReceiptPages
{
    /// <summary>Maps it.</summary>
    public static void MapReceiptPages(this IEndpointRouteBuilder pages) => pages.MapGet("/receipts", Show).Needs(Policies.ReadReceipts);

    private static async Task<IResult> Show(Catalogue catalogue, IOptions<DeploymentOptions> deployment, Viewer viewer)
    {
        var faults = new Faults();
        var (from, to) = (FeedbackPages.Day(faults, viewer, "from"), FeedbackPages.Day(faults, viewer, "to"));
        if (faults.Problem() is { } problem)
            return problem;
        var messages = await ReceiptEndpoints.Messages(catalogue, deployment, new MessageFilter(null, true, from, to, null, viewer.Asked("cursor")));
        if (messages.Result is not Ok<Page<MessageRow>> { Value: { } unconfirmed })
            return messages;
        return new RazorComponentResult<ReceiptsPage>(new
        {
            Unconfirmed = unconfirmed,
            Tutors = await Rates(catalogue, deployment.Value, ReceiptGrouping.Tutor, from, to),
            Templates = await Rates(catalogue, deployment.Value, ReceiptGrouping.Template, from, to),
        });
    }

    private static Task<IReadOnlyList<ReceiptRateRow>> Rates(Catalogue catalogue, DeploymentOptions deployment, ReceiptGrouping by, DateOnly? from, DateOnly? to)
    {
        var (start, end) = ReceiptEndpoints.Bounds(deployment, from, to);
        return catalogue.ReceiptRates(new ReceiptRateQuery(by, start, end));
    }
}
