using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>From a file of telemetry to the clip that a learner spoke, in a browser.</summary>
[Collection("Pages")]
public sealed class EngagementTests(RunningPages running)
{
    [ChromiumFact]
    public async Task An_import_is_followed_and_its_rejected_records_stand_with_their_reasons()
    {
        await running.ImportTelemetry();
        var page = await running.Open("/imports");

        await page.GetByRole(AriaRole.Link, new() { Name = "events.jsonl", Exact = true }).ClickAsync();

        await Expect(page.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("table:has(#rejections-caption) tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("Counted in a phase");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_file_is_uploaded_on_a_page_and_its_faulty_line_stands_there()
    {
        var name = $"lessons-{Guid.NewGuid():n}.csv";
        var page = await running.Open("/imports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Upload a file" }).First.ClickAsync();
        await page.GetByLabel("What is in it").SelectOptionAsync("sessions");
        await page.GetByLabel("File (.json").SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = "user_id,session_id,milestone_level,lesson,progress,created_at\nuploaded,s1,m1,1,1,2026-01-05 10:00:00\nuploaded,s2,m1,1,1,yesterday\n"u8.ToArray(),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Expect(page.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("table:has(#rejections-caption) tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("table:has(#rejections-caption) tbody tr")).ToContainTextAsync("yesterday");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Rejected_records_are_read_again_from_the_page_of_their_import()
    {
        await running.ImportTelemetry();
        var page = await running.Open($"/imports/{Telemetry.Events}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Read the rejected records again" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Set aside of events.jsonl");
        await Expect(page.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task The_heat_map_has_its_numbers_in_a_table_and_the_hardest_phases_come_first()
    {
        await running.ImportTelemetry();
        var page = await running.Open("/engagement");

        await Expect(page.Locator(".heat svg rect").First).ToBeVisibleAsync();
        var cells = await page.Locator(".heat svg rect").CountAsync();
        await page.Locator(".heat summary").ClickAsync();
        Assert.Equal(cells, await page.Locator(".heat tbody tr").CountAsync());
        var struggling = await page.Locator("table:has(#struggling-caption) tbody td:nth-child(2)").AllInnerTextsAsync();
        var shares = struggling.Select(text => int.Parse(text.Split(' ', '\u00a0')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(shares.OrderDescending(), shares);

        var count = page.Locator("table:has(#struggling-caption) tbody td:nth-child(2) a").First;
        var counted = int.Parse(await count.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await count.ClickAsync();
        await Expect(page.Locator("table:has(#learners-caption) tbody tr")).ToHaveCountAsync(counted);
        await Expect(page.Locator(".lead")).ToHaveTextAsync("Learners with a mean accuracy under 50");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Days_without_answers_lead_to_the_weeks_that_have_some()
    {
        await running.ImportTelemetry();
        var page = await running.Open("/progress?range=2024-01-01..2024-01-31");

        await page.GetByRole(AriaRole.Link, new() { Name = "See the four weeks up to 2026-" }).ClickAsync();

        await Expect(page.Locator("[data-live=progress]")).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_learner_at_risk_is_found_with_the_rule_and_the_clips_are_heard()
    {
        await running.ImportTelemetry();
        var page = await running.Open("/at-risk", language: "es-ES");
        await page.SeesAtRisk("learner-004");
        await Expect(page.Locator("tr", new() { HasText = "learner-004" })).ToContainTextAsync("La precisión es");
        await page.GetByRole(AriaRole.Link, new() { Name = "learner-004" }).ClickAsync();
        await Expect(page.Locator("#risk-title")).ToHaveTextAsync("En riesgo");

        await page.GetByRole(AriaRole.Button, new() { Name = "Analizar los audios" }).ClickAsync();

        var player = page.Locator("audio").First;
        await Expect(player).ToBeVisibleAsync();
        await player.EvaluateAsync("audio => audio.play()");
        await page.WaitForFunctionAsync("document.querySelector('audio').currentTime > 0");
        await page.CloseAsync();
    }
}
