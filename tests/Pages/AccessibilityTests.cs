using LearningSessions.Api.Pages.Shared;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>WCAG 2.2 AA as far as axe can tell, in both themes, wide and narrow.</summary>
[Collection("Pages")]
public sealed class AccessibilityTests(RunningPages running)
{
    /// <summary>The pages that are there whatever was handed in.</summary>
    internal static readonly string[] Places =
    [
        "/", "/analytics", "/analytics?range=2024-01-01..2024-12-30", "/reports", "/progress", "/progress?range=2024-01-01..2024-12-30", "/sources", "/sources/folder", "/tutors", "/tutors?search=zzzz", "/tutors/roster", "/recordings", "/recordings?sort=-duration", "/recordings/new",
        "/feedback", "/feedback/new", "/receipts", "/engagement", "/engagement?school=nowhere", "/at-risk", "/learners", "/learners?search=zzzz",
        "/cohorts", "/cohorts/roster", "/imports", "/imports/new", "/work", "/work?state=skipped", "/work/retry-many?state=skipped", "/work/bulk-retries", "/work/trend", "/settings", "/chats", "/chats?search=zzzz", "/audits", "/audits?queue=random", "/schedules", "/prompts", "/spend", "/model-calls", "/speak", "/leaderboard", "/live-sessions", "/sign-in",
    ];

    [Fact]
    public void Every_place_of_the_navigation_is_looked_at() =>
        Assert.Empty(Navigation.Groups.SelectMany(group => group.Places).Select(place => place.Address).Except(Places));

    [ChromiumTheory]
    [InlineData(ColorScheme.Light, 1280, "en-GB")]
    [InlineData(ColorScheme.Dark, 390, "es-PY")]
    public Task No_page_keeps_anybody_out(ColorScheme colors, int width, string language) => Walk(colors, width, language);

    [ChromiumTheory]
    [Trait("Tier", "Long")]
    [InlineData(ColorScheme.Dark, 1280, "es-PY")]
    [InlineData(ColorScheme.Dark, 390, "en-GB")]
    [InlineData(ColorScheme.Light, 390, "es-PY")]
    public Task Nor_does_any_in_the_other_colours_and_widths(ColorScheme colors, int width, string language) => Walk(colors, width, language);

    [ChromiumFact]
    public async Task What_keeps_somebody_out_is_found()
    {
        var page = await running.Open("/tutors");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        Assert.Contains(await Axe.Faults(page), fault => fault.StartsWith("critical image-alt: ", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Everything_is_reached_by_keyboard_beginning_with_a_way_past_the_navigation()
    {
        var page = await running.Open("/tutors");
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        Assert.NotEqual("none", await skip.EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Upload a roster" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Id, name or phone")).ToBeFocusedAsync();
        await page.CloseAsync();
    }

    private async Task Walk(ColorScheme colors, int width, string language)
    {
        var (tutor, recording) = await Seed();
        var page = await running.Open("/", language: language, colors: colors, width: width);
        await page.SeesDone(tutor, 2, language.StartsWith("es", StringComparison.Ordinal) ? "hecho" : "done");
        await page.GotoAsync("/at-risk");
        await page.SeesAtRisk("learner-004");
        await Written(page, tutor);

        string[] things =
        [
            $"/tutors/{tutor}", $"/recordings/{recording}#turn-3", $"/work/recording/{recording}", "/schedules/axe",
            "/prompts/axe", "/prompts/axe/versions/1", "/prompts/axe/versions/1?write=1", "/prompts/axe/compare?before=1&after=2",
            "/learners/learner-004", $"/imports/{Telemetry.Events}",
        ];
        foreach (var path in Places.Concat(things))
            await Look(page, path);
        foreach (var nobody in (string[])["/recordings/nobody", "/learners/nobody"])
            await Look(page, nobody, status: 404);

        await page.GotoAsync($"/recordings/{recording}");
        await page.Locator("details.speakers summary").ClickAsync();
        await Expect(page.Locator("#speakers-tutor")).ToBeVisibleAsync();
        await Check(page);
        await page.CloseAsync();
    }

    private async Task<(string Tutor, string Recording)> Seed()
    {
        var tutor = await running.Client.Tutor("axe", "Lucía Benítez");
        var recording = await running.Client.Call(tutor, "Mateo", "es-01", "2024-02-05");
        await running.Client.Call(tutor, "Mateo", "es-02", "2024-02-06");
        await running.Client.Call(tutor, "Valentina", "es-03", "2024-02-06", withTranscript: false);
        await running.ModelCall("axe", ModelCallResult.Answered, 0.25m);
        await running.Schedule("axe");
        await running.PromptWithTwoVersions("axe");
        await running.ImportTelemetry();
        return (tutor, recording);
    }

    private static async Task Written(IPage page, string tutor)
    {
        await Look(page, "/feedback/new?kind=targeted&from=2024-02-01&to=2024-02-07");
        await page.Locator("form[action='/feedback/new'][method=post] button.primary").ClickAsync();
        await page.WaitForURLAsync("**/feedback?*");
        await page.GotoAsync($"/feedback/{tutor}:targeted:2024-02-01..2024-02-07");
        await Expect(page.Locator("textarea").First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        await Check(page);
    }

    private static async Task Look(IPage page, string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal((path, status), (path, answer!.Status));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        await Check(page);
    }

    internal static async Task Check(IPage page)
    {
        var faults = await Axe.Faults(page);
        Assert.True(faults.Count == 0, $"{page.Url}: {string.Join('\n', faults)}");
        var (asked, has) = (page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(has <= asked, $"{page.Url} is {has} pixels wide on a screen of {asked}.");
    }
}
