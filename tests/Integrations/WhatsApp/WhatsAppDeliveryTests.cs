using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.WhatsApp;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.WhatsApp;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.WhatsApp;

public sealed class WhatsAppDeliveryTests
{
    private static readonly Message Hello = new("ana:general:2026-11-01..2026-11-07#1.1", "Ana Gómez", "+595 981 000-111", "es", "Bien-hecho:\r\n\t¡sigue\u00A0así!");

    [Fact]
    public async Task A_template_message_carries_cleaned_parameters_the_receipt_button_and_the_key()
    {
        await using var server = await FakeWhatsApp.StartAsync();

        var accepted = Assert.IsType<DeliveryOutcome.Accepted>(await Deliver(server, Hello, options => options.Languages["es"] = "es_MX"));

        Assert.Equal(("whatsapp", "wamid.1"), (accepted.Delivery.Service, accepted.Delivery.MessageId));
        var request = Assert.Single(server.Server.Heard);
        Assert.Equal($"Bearer {FakeWhatsApp.Token}", request.Header("Authorization"));
        Assert.Equal(
            """
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"595981000111","type":"template","template":{"name":"feedback","language":{"code":"es_MX"},"components":[{"type":"body","parameters":[{"type":"text","parameter_name":"name","text":"Ana G\u00F3mez"},{"type":"text","parameter_name":"text","text":"Bien-hecho: \u00A1sigue as\u00ED!"}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"receipt:ana:general:2026-11-01..2026-11-07#1.1"}]}]},"biz_opaque_callback_data":"ana:general:2026-11-01..2026-11-07#1.1"}
            """,
            request.Text);
    }

    [Fact]
    public async Task A_template_with_numbered_parameters_and_no_button_is_served_too()
    {
        await using var server = await FakeWhatsApp.StartAsync();

        await Deliver(server, Hello with { Language = "en-GB" }, options => (options.NamedParameters, options.NameParameter, options.ReceiptButton) = (false, "", false));

        var template = server.Server.Heard[0].Json.GetProperty("template");
        Assert.Equal("en_GB", template.GetProperty("language").GetProperty("code").GetString());
        Assert.Equal("""[{"type":"body","parameters":[{"type":"text","text":"Bien-hecho: \u00A1sigue as\u00ED!"}]}]""", template.GetProperty("components").GetRawText());
    }

    [Theory]
    [InlineData(131056, 6.0)]
    [InlineData(130429, 60.0)]
    [InlineData(131048, 3600.0)]
    [InlineData(2, null)]
    [InlineData(131000, null)]
    public async Task A_code_that_passes_is_waited_for(int code, double? seconds)
    {
        await using var server = await FakeWhatsApp.StartAsync();
        server.Server.Plan("POST", FakeWhatsApp.Path, FakeWhatsApp.Error(code == 2 ? 500 : 400, code));

        var failed = Assert.IsType<DeliveryOutcome.Failed>(await Deliver(server, Hello));

        Assert.Equal(seconds, Assert.IsType<ProviderFailure.Transient>(failed.Failure).RetryAfter?.TotalSeconds);
        Assert.Equal($"{code}", failed.Code);
        Assert.Single(server.Server.Heard);
    }

    [Theory]
    [InlineData(131026)]
    [InlineData(131047)]
    [InlineData(132000)]
    [InlineData(132001)]
    [InlineData(132012)]
    [InlineData(132018)]
    [InlineData(368)]
    [InlineData(190)]
    [InlineData(999999)]
    public async Task A_code_that_stays_is_permanent_and_repeats_neither_number_nor_token(int code)
    {
        await using var server = await FakeWhatsApp.StartAsync();
        server.Server.Plan("POST", FakeWhatsApp.Path, FakeWhatsApp.Error(code == 190 ? 401 : 400, code));

        var failed = Assert.IsType<DeliveryOutcome.Failed>(await Deliver(server, Hello));

        var reason = Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason;
        Assert.Contains($"{code}", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("595981000111", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeWhatsApp.Token, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_is_uncertain_and_nothing_is_sent_twice()
    {
        await using var server = await FakeWhatsApp.StartAsync();
        server.Server.Plan("POST", FakeWhatsApp.Path,
            PlannedAnswer.HangsUp(), PlannedAnswer.Breaks(), PlannedAnswer.Hangs(new TaskCompletionSource()), PlannedAnswer.Status(502), PlannedAnswer.Raw(200, "text/html", "<html>"), PlannedAnswer.Json(200, new { }));
        using var delivery = Delivery(server, options => options.Timeout = TimeSpan.FromSeconds(1));

        for (var lost = 1; lost <= 6; lost++)
        {
            Assert.IsType<DeliveryOutcome.Uncertain>(await delivery.Deliver(Hello, CancellationToken.None));
            Assert.Equal(lost, server.Server.Heard.Count);
        }

        Assert.False(delivery.KnowsRepeats);
    }

    [Fact]
    public async Task What_was_never_sent_may_be_sent_again()
    {
        Uri gone;
        await using (var server = await FakeWhatsApp.StartAsync())
            gone = server.Endpoint;
        using var delivery = new WhatsAppDelivery(Options.Create(new WhatsAppOptions { Endpoint = gone, PhoneId = "1", Token = "t", Template = "x" }), TimeProvider.System);

        Assert.IsType<ProviderFailure.Transient>(Assert.IsType<DeliveryOutcome.Failed>(await delivery.Deliver(Hello, CancellationToken.None)).Failure);
    }

    [Theory]
    [InlineData(null, "Hola")]
    [InlineData("none", "Hola")]
    [InlineData("+595981000111", "\r\n")]
    public async Task A_tutor_without_a_phone_and_a_text_without_words_are_refused_before_anything_is_sent(string? phone, string text)
    {
        await using var server = await FakeWhatsApp.StartAsync();

        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<DeliveryOutcome.Failed>(await Deliver(server, Hello with { Phone = phone, Text = text })).Failure);
        Assert.Empty(server.Server.Heard);
    }

    [Fact]
    public void A_parameter_is_never_longer_than_allowed_and_no_sign_is_cut_in_two()
    {
        var text = ParameterText.Of(string.Concat(Enumerable.Repeat("👩‍🏫", 400)));

        Assert.InRange(text.Length, 1_000, ParameterText.MaxLength);
        Assert.EndsWith("👩‍🏫…", text, StringComparison.Ordinal);
    }

    private static WhatsAppDelivery Delivery(FakeWhatsApp server, Action<WhatsAppOptions>? change = null)
    {
        var options = new WhatsAppOptions { Endpoint = server.Endpoint, PhoneId = FakeWhatsApp.PhoneId, Token = FakeWhatsApp.Token, Template = "feedback" };
        change?.Invoke(options);
        return new WhatsAppDelivery(Options.Create(options), TimeProvider.System);
    }

    private static async Task<DeliveryOutcome> Deliver(FakeWhatsApp server, Message message, Action<WhatsAppOptions>? change = null)
    {
        using var delivery = Delivery(server, change);
        return await delivery.Deliver(message, CancellationToken.None);
    }
}
