using System.Net.Http.Json;
using LearningSessions.Pages.Tests.Running;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.WhatsApp;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>From the button that sends to the tutor's receipt, while the page is open.</summary>
public sealed class ReceiptPagesTests : IAsyncLifetime
{
    private FakeWhatsApp whatsApp = null!;
    private RunningPages running = null!;

    public async Task InitializeAsync()
    {
        whatsApp = await FakeWhatsApp.StartAsync();
        running = new RunningPages(
            ("WhatsApp:Endpoint", whatsApp.Endpoint.AbsoluteUri),
            ("WhatsApp:PhoneId", FakeWhatsApp.PhoneId),
            ("WhatsApp:Token", FakeWhatsApp.Token),
            ("WhatsApp:AppSecret", FakeWhatsApp.AppSecret),
            ("WhatsApp:Template", "feedback"));
        await running.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await running.DisposeAsync();
        await whatsApp.DisposeAsync();
    }

    [ChromiumFact]
    public async Task A_message_is_seen_on_its_way_and_what_nobody_knows_is_decided_by_a_person()
    {
        var tutor = await running.Client.Tutor("sent", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-01", "2025-07-01");
        await running.Client.Call(tutor, "Mateo", "es-02", "2025-07-08");
        var page = await running.Open("/");
        await page.SeesDone(tutor, 2);
        await Write(page, tutor, "2025-07-01", "2025-07-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to the tutor" }).ClickAsync();
        await Expect(page.GetByText("Handed to whatsapp")).ToBeVisibleAsync();

        // Nobody touches the page: the service's reports appear by themselves.
        await Reports(FakeWhatsApp.Report("wamid.1", "delivered", TimeProvider.System.GetUtcNow()));
        await Expect(page.Locator(".way [aria-current]")).ToHaveTextAsync("read");
        await Reports(FakeWhatsApp.Button("wamid.1", $"receipt:{tutor}:general:2025-07-01..2025-07-02#1.1", TimeProvider.System.GetUtcNow()));
        await Expect(page.Locator("article").GetByText("confirmed", new() { Exact = true })).ToBeVisibleAsync();
        await AccessibilityTests.Check(page);

        await Write(page, tutor, "2025-07-08", "2025-07-09");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        whatsApp.Server.Plan("POST", FakeWhatsApp.Path, PlannedAnswer.Breaks());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to the tutor" }).ClickAsync();
        await Expect(page.GetByText("Nobody knows whether this message went out.")).ToBeVisibleAsync();
        await AccessibilityTests.Check(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Expect(page.GetByText("Handed to whatsapp")).ToBeVisibleAsync();

        await page.GotoAsync("/receipts");
        await Expect(page.Locator("table:has(#tutors-caption)").GetByRole(AriaRole.Row).Filter(new() { HasText = "Lucía Benítez" })).ToContainTextAsync("50 %");
        await Expect(page.Locator("table:has(#unconfirmed-caption)").GetByText("+595981123456")).ToBeVisibleAsync();
        await AccessibilityTests.Check(page);
        await page.GotoAsync($"/tutors/{tutor}");
        await Expect(page.GetByText("1 of the last 2 messages are confirmed.")).ToBeVisibleAsync();
        await AccessibilityTests.Check(page);
        await page.CloseAsync();
    }

    private async Task Write(IPage page, string tutor, string from, string to)
    {
        using var answer = await running.Client.PostAsJsonAsync("/v1/feedback", new { kind = "general", from, to, tutorIds = new[] { tutor } });
        answer.EnsureSuccessStatusCode();
        await page.GotoAsync($"/feedback/{tutor}:general:{from}..{to}");
        await Expect(page.GetByLabel("Text of the message")).ToBeVisibleAsync();
    }

    private async Task Reports(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks/whatsapp") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Hub-Signature-256", FakeWhatsApp.Sign(body));
        using var answer = await running.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
