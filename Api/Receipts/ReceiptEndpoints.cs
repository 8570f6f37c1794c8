using System.Text;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Receipts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Receipts;

/// <summary>Whether feedback arrived, and who has not confirmed it.</summary>
public static class ReceiptEndpoints
{
    private const int CsvPart = 200;

    public static void MapReceipts(this IEndpointRouteBuilder app)
    {
        var receipts = app.MapGroup("/v1/receipts").WithTags("Receipts");
        receipts.MapGet("/rates", Rates).WithName("ReceiptRates").Needs(Policies.ReadReceipts).ProducesProblem(400);
        receipts.MapGet("/messages", Messages).WithName("ListMessages").Needs(Policies.ReadReceipts).ProducesProblem(400);
        receipts.MapGet("/unconfirmed.csv", UnconfirmedCsv).WithName("UnconfirmedAsCsv").Needs(Policies.ReadReceipts)
            .Produces<string>(200, "text/csv").ProducesProblem(400);
    }

    /// <summary>How many messages were delivered, read and confirmed, by tutor or by template, the lowest share of confirmed first.</summary>
    /// <param name="by">tutor or template; tutor when left out.</param>
    /// <param name="from">First day on which messages were sent, in the deployment's zone.</param>
    /// <param name="to">Last day, inclusive.</param>
    public static async Task<Results<Ok<IReadOnlyList<ReceiptRateRow>>, ProblemHttpResult>> Rates(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, string? by, DateOnly? from, DateOnly? to)
    {
        var faults = new Faults().Note("to", to < from ? "must not be before from" : null);
        var grouping = faults.Choice<ReceiptGrouping>("by", by) ?? ReceiptGrouping.Tutor;
        if (faults.Problem() is { } problem)
            return problem;
        var (start, end) = Bounds(deployment.Value, from, to);
        return TypedResults.Ok(await catalogue.ReceiptRates(new ReceiptRateQuery(grouping, start, end)));
    }

    /// <summary>Messages to tutors with how far they came, the one sent last first.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<MessageRow>>, ProblemHttpResult>> Messages(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, [AsParameters] MessageFilter filter) =>
        filter.Check(deployment.Value, out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Messages(query));

    /// <summary>The messages that no tutor has confirmed, as CSV with the tutors' phones: whom to call.</summary>
    /// <param name="from">First day on which messages were sent, in the deployment's zone.</param>
    /// <param name="to">Last day, inclusive.</param>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> UnconfirmedCsv(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, DateOnly? from, DateOnly? to)
    {
        if (new Faults().Note("to", to < from ? "must not be before from" : null).Problem() is { } problem)
            return problem;
        var (start, end) = Bounds(deployment.Value, from, to);
        var rows = new List<MessageRow>();
        string? cursor = null;
        do
        {
            var part = await catalogue.Messages(new MessageQuery { Unconfirmed = true, From = start, Until = end, Limit = CsvPart, Cursor = cursor });
            rows.AddRange(part.Items);
            cursor = part.Next;
        }
        while (cursor is not null);
        return TypedResults.File(Encoding.UTF8.GetBytes(MessageText.Of(rows)), "text/csv; charset=utf-8", "unconfirmed.csv");
    }

    internal static (DateTimeOffset? From, DateTimeOffset? Until) Bounds(DeploymentOptions deployment, DateOnly? from, DateOnly? to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.TimeZone);
        return (
            from is { } first ? WindowRules.Bounds(first, first, zone).From : null,
            to is { } last ? WindowRules.Bounds(last, last, zone).Until : null);
    }
}

/// <summary>Which messages are wanted.</summary>
/// <param name="Tutor">To whom.</param>
/// <param name="Unconfirmed">Only those that no tutor has confirmed.</param>
/// <param name="From">First day on which they were sent, in the deployment's zone.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record MessageFilter(string? Tutor, bool? Unconfirmed, DateOnly? From, DateOnly? To, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(DeploymentOptions deployment, out MessageQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit)).Note("to", To < From ? "must not be before from" : null);
        if (Tutor is not null)
            faults.Id("tutor", Tutor);
        var (start, end) = ReceiptEndpoints.Bounds(deployment, From, To);
        query = new MessageQuery
        {
            Tutor = Tutor is null ? null : TutorId.From(Tutor),
            Unconfirmed = Unconfirmed == true,
            From = start,
            Until = end,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults;
    }
}
