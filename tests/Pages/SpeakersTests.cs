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
}
