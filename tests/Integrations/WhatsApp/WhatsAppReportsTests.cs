using System.Text;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Integrations.WhatsApp;
using LearningSessions.Tests.Fakes.WhatsApp;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.WhatsApp;

public sealed class WhatsAppReportsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("sent", DeliveryStatus.Sent)]
    [InlineData("delivered", DeliveryStatus.Delivered)]
    [InlineData("read", DeliveryStatus.Read)]
    public void A_status_names_the_message_and_its_key(string status, DeliveryStatus expected) =>
        Assert.Equal(new DeliveryReport("whatsapp", "wamid.1", "key", expected, At), Read(FakeWhatsApp.Report("wamid.1", status, At, "key")));

    [Fact]
    public void A_failure_says_why_without_the_number()
    {
        var report = Read(FakeWhatsApp.Report("wamid.1", "failed", At, code: 131026))!;

        Assert.Equal((DeliveryStatus.Failed, "131026", null), (report.Status, report.Code, report.Key));
        Assert.Contains("not on WhatsApp", report.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("595981", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pressed_receipt_button_confirms_the_message_it_stands_under()
    {
        Assert.Equal(new DeliveryReport("whatsapp", "wamid.1", "key", DeliveryStatus.Confirmed, At), Read(FakeWhatsApp.Button("wamid.1", "receipt:key", At)));
        Assert.Null(Read(FakeWhatsApp.Button("wamid.1", "stop", At)));
    }

    [Theory]
    [InlineData("""{"object":"whatsapp_business_account","entry":[{"changes":[{"value":{"messages":[{"type":"text","from":"1","id":"x","timestamp":"1","text":{"body":"Hola"}}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"another"},"statuses":[{"id":"x","status":"read","timestamp":"1"}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"statuses":[{"id":"x","status":"warned","timestamp":"1"}]}}]}]}""")]
    [InlineData("""{"entry":[]}""")]
    public void What_is_no_report_of_ours_is_left_out(string body) => Assert.Null(Read(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"entry":[{"changes":[{"value":{"statuses":[{"id":"x","status":"read"}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"statuses":[{"id":"x","status":"read","timestamp":"soon"}]}}]}]}""")]
    public void A_signed_call_that_is_no_report_is_malformed(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.IsType<ReportsReading.Malformed>(Reports().Read(bytes, FakeWhatsApp.Sign(bytes)));
    }

    [Fact]
    public void Only_what_the_app_signed_is_read()
    {
        var body = FakeWhatsApp.Report("wamid.1", "read", At);
        byte[] changed = [.. body, (byte)' '];
        var signature = FakeWhatsApp.Sign(body);

        foreach (var forged in (string?[])[null, "", "sha256=", "sha256=zz", signature[..^1], "sha1" + signature[6..], FakeWhatsApp.Sign(body, "other")])
            Assert.IsType<ReportsReading.Forged>(Reports().Read(body, forged));
        Assert.IsType<ReportsReading.Forged>(Reports().Read(changed, signature));
        Assert.IsType<ReportsReading.Forged>(Reports(secret: "").Read(body, FakeWhatsApp.Sign(body, "")));
        Assert.IsType<ReportsReading.Genuine>(Reports().Read(body, signature));
    }

    [Theory]
    [InlineData("subscribe", "our-token", "1158201444")]
    [InlineData("subscribe", "other", null)]
    [InlineData("subscribe", null, null)]
    [InlineData("unsubscribe", "our-token", null)]
    public void The_webhook_is_verified_with_our_token_only(string mode, string? token, string? answer)
    {
        Assert.Equal(answer, Reports().Verify(mode, token, "1158201444"));
        Assert.Null(Reports(verify: "").Verify(mode, token, "1158201444"));
        Assert.Null(Reports(verify: "").Verify(mode, "", "1158201444"));
    }

    private static DeliveryReport? Read(byte[] body) =>
        Assert.IsType<ReportsReading.Genuine>(Reports().Read(body, FakeWhatsApp.Sign(body))).Reports.SingleOrDefault();

    private static WhatsAppReports Reports(string secret = FakeWhatsApp.AppSecret, string verify = "our-token") =>
        new(Options.Create(new WhatsAppOptions { PhoneId = FakeWhatsApp.PhoneId, AppSecret = secret, VerifyToken = verify }));
}
