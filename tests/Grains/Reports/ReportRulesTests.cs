using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Reports;

public sealed class ReportRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 6, 0, 0, TimeSpan.Zero);
    private static readonly RequestReport Request = new(new StatisticsQuery(new(2026, 11, 9), new(2026, 11, 15)), ReportDelivery.Webhook, "en", "schedule weekly");
    private static readonly RetryOptions Retry = new() { MaxAttempts = 3 };

    [Fact]
    public void A_report_is_written_then_delivered()
    {
        var begun = ReportRules.Begin(ReportId.Of("weekly", new(2026, 11, 9), new(2026, 11, 15)), Request, Now);
        Assert.Equal(("weekly.2026-11-09.2026-11-15", ReportRules.Write), (begun.Id.Value, begun.Work.Step));

        var written = Apply(begun, new ReportStepOutcome.Written("a.html", "a.csv"));
        Assert.Equal((ReportRules.Deliver, WorkState.Running, "a.csv"), (written.Work.Step, written.Work.State, written.Csv));

        var delivered = Apply(written, new ReportStepOutcome.Delivered());
        Assert.Equal((WorkState.Done, Now), (delivered.Work.State, delivered.DeliveredAt));
    }

    [Fact]
    public void A_webhook_that_is_away_is_tried_again_and_given_up_at_last_and_one_that_refuses_at_once()
    {
        var report = Apply(ReportRules.Begin(ReportId.From("r"), Request, Now), new ReportStepOutcome.Written("a.html", "a.csv"));
        var away = new ReportStepOutcome.Failed(new ProviderFailure.Transient("away"));

        var once = Apply(report, away);
        Assert.Equal((WorkState.Retrying, 1), (once.Work.State, once.Work.Failures));
        var twice = Apply(once with { Work = WorkRules.Begin(once.Work, Now) }, away);
        var thrice = Apply(twice with { Work = WorkRules.Begin(twice.Work, Now) }, away);
        Assert.Equal((WorkState.DeadLetter, "away"), (thrice.Work.State, thrice.Work.Reason));
        Assert.Equal(WorkState.DeadLetter, Apply(report, new ReportStepOutcome.Failed(new ProviderFailure.Permanent("no"))).Work.State);
    }

    [Fact]
    public void Who_asks_does_not_make_another_report()
    {
        Assert.True(ReportRules.AreSame(Request, Request with { By = "olga" }));
        Assert.False(ReportRules.AreSame(Request, Request with { Query = Request.Query with { Group = "North" } }));
    }

    [Fact]
    public void The_page_shows_what_people_called_things_as_text_and_unknown_figures_as_dashes()
    {
        var statistics = new SessionStatistics
        {
            Query = Request.Query with { Group = "<b>" },
            Kinds = [new(SessionKind.Chat, new SessionFigures(1200, null, 90, null, 7.25, null))],
            Days = [new(new(2026, 11, 9), SessionKind.Chat, new SessionFigures(1200, null, 90, null, 7.25, null))],
            Topics = [new(SessionKind.Chat, "<script>", 3, 3)],
        };

        var page = ReportPage.Of(statistics, ReportWords.In("es"));

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("<td>–</td>", page, StringComparison.Ordinal);
        Assert.Equal("day,kind,sessions,users,mean_duration_seconds,words,mean_satisfaction,cost_usd\r\n2026-11-09,chat,1200,,90,,7.25,\r\n", ReportCsv.Of(statistics));
    }

    private static Report Apply(Report report, ReportStepOutcome outcome) => ReportRules.Apply(report, outcome, Retry, 0.5, Now);
}
