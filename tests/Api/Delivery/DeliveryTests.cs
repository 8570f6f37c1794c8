using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.WhatsApp;

namespace LearningSessions.Api.Tests.Delivery;

[Trait("Engine", "Any")]
public sealed class DeliveryTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    [Fact]
    public async Task A_message_is_followed_to_the_tutors_receipt_whatever_the_order_of_the_reports()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var (address, message) = await api.Sent();

        Assert.Equal(200, await api.Calls(FakeWhatsApp.Report(message, "read", Now)));
        Assert.Equal(200, await api.Calls(FakeWhatsApp.Report(message, "sent", Now)));
        Assert.Equal(DeliveryStatus.Read, (await api.Feedback(address)).Drafts[0].Delivery!.Status);
        var receipt = FakeWhatsApp.Button(message, PayloadOf(api), Now.AddMinutes(1));
        Assert.Equal(200, await api.Calls(receipt));
        Assert.Equal(200, await api.Calls(receipt));

        var confirmed = await api.Feedback(address);
        Assert.Equal((DeliveryStatus.Confirmed, Now.AddMinutes(1), "feedback"), (
            confirmed.Drafts[0].Delivery!.Status, confirmed.Drafts[0].Delivery!.StatusAt, confirmed.Drafts[0].Delivery!.Template));
        Assert.Single(confirmed.History, change => change.By == "tutor");
        Assert.Equal(1, api.Messages);
    }

    [Fact]
    public async Task A_report_that_comes_before_the_answer_to_the_sending_counts()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        // The service reports while our request still waits for its answer.
        api.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, new PlannedAnswer(async http =>
        {
            Assert.Equal(200, await api.Calls(FakeWhatsApp.Report("wamid.early", "delivered", Now)));
            await PlannedAnswer.Json(200, new { messages = new[] { new { id = "wamid.early" } } }).Write(http);
        }));

        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        await api.Became(address, FeedbackStatus.Sent);

        // The reports that were kept are taken in the turn that saves the message.
        Assert.Equal(DeliveryStatus.Delivered, (await api.Feedback(address)).Drafts[0].Delivery!.Status);
    }

    [Fact]
    public async Task Only_what_the_service_signed_is_believed()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var (address, message) = await api.Sent();
        var report = FakeWhatsApp.Report(message, "read", Now);

        Assert.Equal(401, await api.Calls(report, FakeWhatsApp.Sign(report, "another secret")));
        Assert.Equal(401, await api.Calls(report, "sha256="));
        Assert.Equal(401, await api.Calls([.. report, (byte)' '], FakeWhatsApp.Sign(report)));
        Assert.Equal(400, await api.Calls(Encoding.UTF8.GetBytes("{")));
        Assert.Equal(200, await api.Calls(FakeWhatsApp.Report("wamid.of.somebody.else", "read", Now)));

        Assert.Null((await api.Feedback(address)).Drafts[0].Delivery!.Status);
    }

    [Theory]
    [InlineData(WhatsAppApi.VerifyToken, 200, "42")]
    [InlineData("wrong", 403, null)]
    public async Task The_service_makes_sure_that_the_address_is_ours(string token, int status, string? said)
    {
        await using var api = await WhatsAppApi.StartAsync();
        using var nobody = api.Api.ClientWith(null);

        using var answer = await nobody.GetAsync($"/v1/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(token)}&hub.challenge=42");

        Assert.Equal(status, (int)answer.StatusCode);
        if (said is not null)
            Assert.Equal(said, await answer.Content.ReadAsStringAsync());
        await nobody.GetAsync("/v1/webhooks/telegram?hub.mode=subscribe").IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task What_the_service_refuses_for_now_is_sent_once_it_takes_it()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        api.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, FakeWhatsApp.Error(429, 130429), FakeWhatsApp.Error(400, 131056));

        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var sent = await api.Became(address, FeedbackStatus.Sent);

        Assert.Equal((3, 2), (api.Messages, sent.Work.Errors.Length));
    }

    [Theory]
    [InlineData(400, 131026)]
    [InlineData(404, 132001)]
    [InlineData(401, 190)]
    public async Task What_it_never_takes_ends_with_a_person_and_the_reason(int status, int code)
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        api.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, FakeWhatsApp.Error(status, code));

        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var failed = await api.Became(address, FeedbackStatus.Failed);

        Assert.Contains($"{code}", failed.Work.Reason, StringComparison.Ordinal);
        Assert.Equal(1, api.Messages);
    }

    [Fact]
    public async Task A_tutor_without_a_phone_is_not_lost_and_sent_to_once_there_is_one()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved(phone: null);
        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var failed = await api.Became(address, FeedbackStatus.Failed);
        Assert.Contains("phone", failed.Work.Reason, StringComparison.Ordinal);

        await api.Client.PutAsJsonAsync($"/v1/tutors/{failed.Tutor}", new PutTutor("Ana", "+595981123456", "es"), MessageJson.Options).Is<JsonElement>(200);
        await api.Client.PostAsync($"{address}/retry", null).Is<TutorFeedback>(202);

        await api.Became(address, FeedbackStatus.Sent);
        Assert.Equal(1, api.Messages);
    }

    [Fact]
    public async Task A_message_whose_answer_is_lost_goes_to_a_person_and_is_not_retried()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        api.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, PlannedAnswer.Breaks());
        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);

        await api.Became(address, FeedbackStatus.Uncertain);
        await api.Client.PostAsync($"{address}/retry", null).IsProblem(409, "nothing-to-retry");
        await api.Client.PostAsync($"{address}/send", null).IsProblem(409, "not-now");
        Assert.Equal(1, api.Messages);

        await api.Client.PostAsync($"{address}/send-again", null).Is<TutorFeedback>(200);
        await api.Became(address, FeedbackStatus.Sent);
        Assert.Equal(2, api.Messages);
        await api.Client.PostAsync($"{address}/arrived", null).IsProblem(409, "not-now");
    }

    [Fact]
    public async Task A_receipt_settles_what_nobody_knew()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        api.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, PlannedAnswer.Breaks());
        await api.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        await api.Became(address, FeedbackStatus.Uncertain);

        Assert.Equal(200, await api.Calls(FakeWhatsApp.Button("wamid.lost", PayloadOf(api), Now)));

        var known = await api.Feedback(address);
        Assert.Equal((FeedbackStatus.Sent, "wamid.lost", DeliveryStatus.Confirmed), (known.Status, known.Drafts[0].Delivery!.MessageId, known.Drafts[0].Delivery!.Status));
        Assert.Equal(1, api.Messages);
    }

    [Fact]
    public async Task Receipts_are_counted_by_tutor_and_template_and_whoever_has_not_confirmed_is_listed()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var (first, message) = await api.Sent();
        var (second, _) = await api.Sent();
        await api.Calls(FakeWhatsApp.Button(message, PayloadOf(api), Now));
        var (confirmed, open) = ((await api.Feedback(first)).Tutor.Value, (await api.Feedback(second)).Tutor.Value);

        var tutors = await api.Client.GetAsync("/v1/receipts/rates").Is<JsonElement>(200);
        Assert.Equal([(open, 0d), (confirmed, 1d)], tutors.EnumerateArray().Select(row => (row.GetProperty("key").GetString()!, row.GetProperty("rate").GetDouble())));
        var templates = await api.Client.GetAsync("/v1/receipts/rates?by=template").Is<JsonElement>(200);
        Assert.Equal(("feedback", 2, 1), (templates[0].GetProperty("key").GetString(), templates[0].GetProperty("messages").GetInt32(), templates[0].GetProperty("confirmed").GetInt32()));

        var messages = await api.Client.GetAsync("/v1/receipts/messages?unconfirmed=true").Is<JsonElement>(200);
        Assert.Equal(open, Assert.Single(messages.GetProperty("items").EnumerateArray()).GetProperty("tutor").GetString());
        var csv = await api.Client.GetStringAsync("/v1/receipts/unconfirmed.csv");
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"{open},Ana Gómez,+595981123456,", csv, StringComparison.Ordinal);
        await api.Client.GetAsync("/v1/receipts/rates?by=moon").IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Who_changed_what_is_told_with_the_text_before_and_afterwards()
    {
        await using var api = await WhatsAppApi.StartAsync();
        var address = await api.Approved();
        var before = (await api.Feedback(address)).Drafts[0].Text;
        for (var edit = 0; edit < 25; edit++)
            await api.Client.PatchAsJsonAsync(address, new { drafts = new[] { new { number = 1, text = $"Texto {edit}." } } }).Is<TutorFeedback>(200);

        var changes = new List<FeedbackChange>();
        string? cursor = null;
        do
        {
            var part = await api.Client.GetAsync($"{address}/history{(cursor is null ? "" : "?cursor=" + cursor)}").Is<JsonElement>(200);
            changes.InsertRange(0, part.GetProperty("items").Deserialize<List<FeedbackChange>>(MessageJson.Options)!);
            cursor = part.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        var edits = changes.Where(change => change.After is not null).ToList();
        Assert.Equal(25, edits.Count);
        Assert.Equal((before, "Texto 0.", RunningApi.AdminName), (edits[0].Before, edits[0].After, edits[0].By));
        Assert.Equal("requested", changes[0].What);
    }

    private static string PayloadOf(WhatsAppApi api) => api.WhatsApp.Server.Heard.First(request => request.Path == FakeWhatsApp.Path).Json
        .GetProperty("template").GetProperty("components").EnumerateArray().Single(component => component.GetProperty("type").GetString() == "button")
        .GetProperty("parameters")[0].GetProperty("payload").GetString()!;
}
