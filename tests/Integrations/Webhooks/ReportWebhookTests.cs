using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Webhooks;
using LearningSessions.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Webhooks;

public sealed class ReportWebhookTests : IAsyncLifetime
{
    private static readonly ReportPaper Paper = new(
        ReportId.From("weekly.2026-11-09.2026-11-15"), new(2026, 11, 9), new(2026, 11, 15), new(2026, 11, 16, 6, 0, 0, TimeSpan.Zero), "<p>página</p>", "day\r\n");

    private WebhookReceiver receiver = null!;

    private FakeServer Server => receiver.Server;

    public async Task InitializeAsync() => receiver = await WebhookReceiver.Start();

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task A_report_is_posted_whole_and_signed_under_an_id_that_stays()
    {
        Server.Plan("POST", "/reports", PlannedAnswer.Status(503), PlannedAnswer.Status(200));

        Assert.IsType<ProviderFailure.Transient>(await Hook().Deliver(Paper, default));
        Assert.Null(await Hook().Deliver(Paper, default));

        Assert.Equal(Server.Heard[0].Header("webhook-id"), Server.Heard[1].Header("webhook-id"));
        var heard = Server.Heard[1];
        var body = WebhookReceiver.Checked(heard);
        Assert.Equal("report.ready", body.GetProperty("type").GetString());
        Assert.Equal("<p>página</p>", body.GetProperty("html").GetString());
        Assert.Equal("2026-11-15", body.GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_refusal_is_for_good()
    {
        Server.Plan("POST", "/reports", PlannedAnswer.Status(410));
        Assert.IsType<ProviderFailure.Permanent>(await Hook().Deliver(Paper, default));
    }

    private ReportWebhook Hook() => new(
        receiver.Http, Options.Create(new ReportWebhookOptions { Url = new Uri(Server.Address, "/reports"), Secret = WebhookReceiver.Secret }), TimeProvider.System);
}
