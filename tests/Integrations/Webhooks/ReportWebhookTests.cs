using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Webhooks;
using LearningSessions.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Webhooks;

public sealed class ReportWebhookTests : IAsyncLifetime
{
    private const string Secret = "a secret of twenty-four characters";
    private static readonly ReportPaper Paper = new(
        ReportId.From("weekly.2026-11-09.2026-11-15"), new(2026, 11, 9), new(2026, 11, 15), new(2026, 11, 16, 6, 0, 0, TimeSpan.Zero), "<p>página</p>", "day\r\n");

    private readonly HttpClient http = new();
    private FakeServer server = null!;

    public async Task InitializeAsync() => server = await FakeServer.StartAsync();

    public async Task DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_posted_whole_and_signed_under_an_id_that_stays()
    {
        server.Plan("POST", "/reports", PlannedAnswer.Status(503), PlannedAnswer.Status(200));

        Assert.IsType<ProviderFailure.Transient>(await Hook().Deliver(Paper, default));
        Assert.Null(await Hook().Deliver(Paper, default));

        Assert.Equal(server.Heard[0].Header("webhook-id"), server.Heard[1].Header("webhook-id"));
        var heard = server.Heard[1];
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{heard.Header("webhook-id")}.{heard.Header("webhook-timestamp")}."), .. heard.Body];
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed))}", heard.Header("webhook-signature"));
        using var body = JsonDocument.Parse(heard.Body);
        Assert.Equal("report.ready", body.RootElement.GetProperty("type").GetString());
        Assert.Equal("<p>página</p>", body.RootElement.GetProperty("html").GetString());
        Assert.Equal("2026-11-15", body.RootElement.GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_refusal_is_for_good()
    {
        server.Plan("POST", "/reports", PlannedAnswer.Status(410));
        Assert.IsType<ProviderFailure.Permanent>(await Hook().Deliver(Paper, default));
    }

    private ReportWebhook Hook() => new(
        http, Options.Create(new ReportWebhookOptions { Url = new Uri(server.Address, "/reports"), Secret = Secret }), TimeProvider.System);
}
