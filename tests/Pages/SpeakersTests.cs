using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>A reviewer hears that the wrong voice was taken for the tutor.</summary>
[Collection("Pages")]
public sealed class SpeakersTests(RunningPages running)
{
    [ChromiumFact]
    public async Task Who_speaks_is_corrected_and_the_measures_follow()
    {
        var tutor = await running.Client.Tutor("speakers", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-13");
        var page = await running.Open($"/recordings?tutor={tutor}");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mateo" }).GetByText("done")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mateo" }).GetByRole(AriaRole.Link).First.ClickAsync();
        var share = page.Locator("dt", new() { HasText = "Tutor’s talk" }).Locator("xpath=following-sibling::dd");
        var before = await share.InnerTextAsync();

        await page.GetByText("Correct who speaks").ClickAsync();
        await page.GetByLabel("The tutor is").SelectOptionAsync("B");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Tutor: Speaker A → Speaker B; turns: 0")).ToBeVisibleAsync();
        await Expect(share).Not.ToHaveTextAsync(before);
        await Expect(page.GetByText("Correction passed on")).ToBeVisibleAsync();
        await page.ReloadAsync();

        await page.GetByText("Correct who speaks").ClickAsync();
        await page.GetByLabel("These turns").FillAsync("3, 900");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no turn 900");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_text_that_a_person_changed_is_marked_when_the_speakers_are_corrected_later_and_can_be_written_anew()
    {
        var tutor = await running.Client.Tutor("outdated", "Lucía Benítez");
        var recording = await running.Client.Call(tutor, "Mateo", "es-01", "2025-10-06");
        var page = await running.Open("/");
        await page.SeesDone(tutor, 1);
        await page.HasWritten(tutor, "2025-10-01", "2025-10-07");
        await page.Edits("Buen trabajo.");
        var notice = page.GetByRole(AriaRole.Region, new() { Name = "Its texts may be out of date" });
        await Expect(notice).ToHaveCountAsync(0);

        await page.GotoAsync($"/recordings/{recording}");
        await page.GetByText("Correct who speaks").ClickAsync();
        await page.GetByLabel("The tutor is").SelectOptionAsync("B");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Correction passed on")).ToBeVisibleAsync();

        await page.GotoAsync($"/feedback/{tutor}:general:2025-10-01..2025-10-07");
        await Expect(notice).ToContainTextAsync("Read the text again");
        await Expect(notice.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"/recordings/{recording}");
        await Expect(page.GetByLabel("Text of the message")).ToHaveValueAsync("Buen trabajo.");
        await AccessibilityTests.Check(page);
        await notice.GetByRole(AriaRole.Button, new() { Name = "Write it anew" }).ClickAsync();
        await Expect(page.GetByText("written, revision 2")).ToBeVisibleAsync();
        await Expect(notice).ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Text of the message")).Not.ToHaveValueAsync("Buen trabajo.");
        await page.CloseAsync();
    }
}
