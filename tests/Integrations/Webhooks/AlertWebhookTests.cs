using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Webhooks;
using LearningSessions.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Webhooks;

public sealed class AlertWebhookTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);
    private static readonly RiskAlert Alert =
        new("ana:LowAccuracy:s-1:P2:1", new RiskSign(RiskRule.LowAccuracy, 41.5m, 50, "P2", "s-1", At), At, null);

    private WebhookReceiver receiver = null!;

    private FakeServer Server => receiver.Server;

    public async Task InitializeAsync() => receiver = await WebhookReceiver.Start();

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task An_alert_is_signed_so_that_its_receiver_can_check_it()
    {
        Server.Plan("POST", "/alerts", PlannedAnswer.Status(204));

        Assert.Null(await Hook().Tell(Alert, LearnerId.From("ana"), default));

        var heard = Assert.Single(Server.Heard);
        var body = WebhookReceiver.Checked(heard);
        Assert.Equal("learner.at_risk", body.GetProperty("type").GetString());
        Assert.Equal("ana", body.GetProperty("learner").GetString());
        Assert.Equal("lowAccuracy", body.GetProperty("sign").GetProperty("rule").GetString());
        Assert.Equal(41.5m, body.GetProperty("sign").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task The_same_alert_has_the_same_id_each_time()
    {
        Server.Plan("POST", "/alerts", PlannedAnswer.Status(500), PlannedAnswer.Status(200), PlannedAnswer.Status(200));

        await Hook().Tell(Alert, LearnerId.From("ana"), default);
        await Hook().Tell(Alert, LearnerId.From("ana"), default);
        await Hook().Tell(Alert with { Id = "ana:LongGap:s-1:P2:1" }, LearnerId.From("ana"), default);

        Assert.Equal(Server.Heard[0].Header("webhook-id"), Server.Heard[1].Header("webhook-id"));
        Assert.NotEqual(Server.Heard[1].Header("webhook-id"), Server.Heard[2].Header("webhook-id"));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(429, true)]
    [InlineData(408, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(302, false)]
    public async Task What_may_pass_is_told_from_what_will_not(int status, bool mayPass)
    {
        Server.Plan("POST", "/alerts", PlannedAnswer.Status(status));

        var failure = await Hook().Tell(Alert, LearnerId.From("ana"), default);

        Assert.Equal(mayPass, failure is ProviderFailure.Transient);
        Assert.Equal(!mayPass, failure is ProviderFailure.Permanent);
    }

    [Fact]
    public async Task The_wait_that_is_asked_for_is_handed_on()
    {
        Server.Plan("POST", "/alerts", PlannedAnswer.Status(429, ("Retry-After", "30")));

        Assert.Equal(
            TimeSpan.FromSeconds(30),
            Assert.IsType<ProviderFailure.Transient>(await Hook().Tell(Alert, LearnerId.From("ana"), default)).RetryAfter);
    }

    [Fact]
    public async Task A_receiver_that_hangs_up_or_says_nothing_is_tried_again()
    {
        Server.Plan("POST", "/alerts", PlannedAnswer.HangsUp(), PlannedAnswer.Hangs(new TaskCompletionSource()));

        Assert.IsType<ProviderFailure.Transient>(await Hook().Tell(Alert, LearnerId.From("ana"), default));
        Assert.IsType<ProviderFailure.Transient>(await Hook(TimeSpan.FromMilliseconds(200)).Tell(Alert, LearnerId.From("ana"), default));
    }

    private AlertWebhook Hook(TimeSpan? timeout = null) => new(
        receiver.Http,
        Options.Create(new AlertWebhookOptions { Url = new Uri(Server.Address, "/alerts"), Secret = WebhookReceiver.Secret, Timeout = timeout ?? TimeSpan.FromSeconds(20) }),
        TimeProvider.System);
}
