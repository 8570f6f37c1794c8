using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.S3;
using LearningSessions.Tests.Fakes.WhatsApp;

namespace LearningSessions.Api.Tests.Providers;

/// <summary>From the survey form to the receipt on the tutor's phone, each step through the service that does it.</summary>
public sealed class WholeWayTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("s3")]
    [InlineData("drive")]
    public async Task A_call_goes_from_the_form_to_the_tutors_receipt_through_every_service(string store)
    {
        await using var providers = await ProvidersApi.StartAsync(store);
        await providers.PutTutor("ana", "Ana Gómez");
        var audio = Wav.Tone(seconds: 9);
        providers.SurveyCto.HandIn(ProvidersApi.Form, "uuid:1", Monday, "ana", "l7", "Luis", "español", audio);

        var recording = await providers.Client.GetAsync($"/v1/recordings/{await providers.Update()}").Is<Recording>(200);

        Assert.Equal("assemblyai", recording.Transcript!.Engine);
        Assert.Equal(audio, Kept(providers, store, "ana_l7_2026-11-16.wav"));

        var address = await providers.Written("ana", "2026-11-14", "2026-11-20");
        await providers.Client.PostAsync($"{address}/approve", null).Is<TutorFeedback>(200);
        await providers.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var draft = Assert.Single((await providers.Became(address, FeedbackStatus.Sent)).Drafts);

        Assert.Equal(("gpt-4o-mini-2024-07-18", "whatsapp", "wamid.1"), (draft.Model, draft.Delivery!.Service, draft.Delivery.MessageId));
        Assert.Contains("Luis pudo pensar en voz alta", draft.Text, StringComparison.Ordinal);
        var message = Assert.Single(providers.WhatsApp.Server.Heard).Json;
        Assert.Equal("595981123456", message.GetProperty("to").GetString());
        Assert.Equal(["Ana Gómez", draft.Text], Parameters(message));

        await providers.Reports(FakeWhatsApp.Report("wamid.1", "delivered", Monday.AddDays(5)));
        await providers.Reports(FakeWhatsApp.Button("wamid.1", Payload(message), Monday.AddDays(5)));

        var confirmed = await providers.Client.GetAsync(address).Is<TutorFeedback>(200);
        Assert.Equal(DeliveryStatus.Confirmed, confirmed.Drafts[0].Delivery!.Status);
    }

    [Fact]
    public async Task Every_service_fails_once_for_now_and_nothing_is_lost_or_done_twice()
    {
        await using var providers = await ProvidersApi.StartAsync("s3");
        await providers.PutTutor("ana", "Ana Gómez");
        providers.SurveyCto.HandIn(ProvidersApi.Form, "uuid:1", Monday, "ana", "l7", "Luis", "español", Wav.Tone(seconds: 9));
        providers.SurveyCto.Server.Plan("GET", "/api/v2/forms/calls_2026/submissions/*", PlannedAnswer.Status(500), PlannedAnswer.Breaks());
        providers.S3.Server.Plan("PUT", "/programme/documents/ana/*", S3Answers.SlowDown(), S3Answers.InternalError());
        providers.AssemblyAI.Server.Plan("POST", "/v2/upload", PlannedAnswer.Status(503));
        providers.WhatsApp.Server.Plan("POST", FakeWhatsApp.Path, FakeWhatsApp.Error(500, 2), FakeWhatsApp.Error(400, 131000));

        await providers.Update();
        var address = await providers.Written("ana", "2026-11-14", "2026-11-20");
        await providers.Client.PostAsync($"{address}/approve", null).Is<TutorFeedback>(200);
        await providers.Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var sent = await providers.Became(address, FeedbackStatus.Sent);

        Assert.Equal("wamid.1", sent.Drafts[0].Delivery!.MessageId);
        Assert.Single(providers.S3.Objects, held => held.Key.StartsWith("programme/documents/ana/ana_l7", StringComparison.Ordinal));
        Assert.Single(providers.AssemblyAI.Ordered);
        Assert.Equal(3, providers.WhatsApp.Server.Heard.Count);
    }

    private static byte[] Kept(ProvidersApi providers, string store, string name) => store == "s3"
        ? providers.S3.Objects[$"programme/documents/ana/{name}"].Content
        : Assert.Single(providers.Drive.Files.Values, file => file.Name == name).Content;

    private static IEnumerable<string?> Parameters(JsonElement message) =>
        message.GetProperty("template").GetProperty("components")[0].GetProperty("parameters").EnumerateArray().Select(each => each.GetProperty("text").GetString());

    private static string Payload(JsonElement message) =>
        message.GetProperty("template").GetProperty("components")[1].GetProperty("parameters")[0].GetProperty("payload").GetString()!;
}
