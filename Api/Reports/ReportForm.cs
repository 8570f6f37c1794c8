using LearningSessions.Api.Analytics;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Reports;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Reports;

/// <summary>Asks for a report.</summary>
/// <param name="Name">What it is called: up to 100 letters, digits and - _ . @ +; with its days it is the report's id, and the same id is the same report.</param>
/// <param name="Range">week, month, quarter or from..to, as for analytics.</param>
/// <param name="Delivery">outbox or webhook.</param>
/// <param name="Language">en or es; en when left out.</param>
/// <param name="Kind">call, lesson, live or chat; all when left out.</param>
/// <param name="Group">Sessions of this school or group.</param>
/// <param name="Subject">Sessions of this subject.</param>
/// <param name="Level">Sessions of this class or level.</param>
public sealed record ReportForm(
    string? Name, string? Range, string? Delivery, string? Language = null, string? Kind = null, string? Group = null, string? Subject = null, string? Level = null)
{
    private const int LongestName = 100;

    private static readonly string[] Languages = ["en", "es"];

    /// <summary>What is wrong with it; id and request, where nothing is.</summary>
    public Faults Check(IOptions<DeploymentOptions> deployment, TimeProvider time, string by, out ReportId id, out RequestReport request)
    {
        var faults = new AnalyticsFilter(Range, Kind, Group, Subject, Level).Check(deployment, time, out var query)
            .Note("name", Name is { Length: <= LongestName } && TextIdRules.IsWellFormed(Name) ? null : $"must be {TextIdRules.Rule}, at most {LongestName} characters")
            .Note("language", Language is null || Languages.Contains(Language) ? null : "must be en or es");
        var delivery = faults.Choice<ReportDelivery>("delivery", Delivery ?? "");
        id = ReportId.Of(Name ?? "", query.From, query.To);
        request = new RequestReport(query, delivery ?? ReportDelivery.Outbox, Language ?? Languages[0], by);
        return faults;
    }
}
