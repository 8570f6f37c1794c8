using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>What an admin brings in and changes, by pages alone.</summary>
[Collection("Pages")]
public sealed class AdminTests(RunningPages running)
{
    [ChromiumFact]
    public async Task A_prompt_is_read_compared_rewritten_labelled_and_changed_back()
    {
        var name = $"judge-{Guid.NewGuid():n}";
        await running.PromptWithTwoVersions(name);
        var page = await running.Open($"/prompts?search={name}");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("del")).ToHaveTextAsync("removed:Be short.");
        await Expect(page.Locator("ins")).ToHaveTextAsync("added:Be very short.");

        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a new version" }).ClickAsync();
        var text = page.GetByLabel("To the model: what it is and must do");
        await text.FillAsync("Be {{ kind.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new version" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("braces");
        await Expect(text).ToHaveValueAsync("Be {{ kind.");
        await text.FillAsync("Be kind.\nBe thorough.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new version" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Version 3" })).ToBeVisibleAsync();

        await page.GetByLabel("Label", new() { Exact = true }).SelectOptionAsync("production");
        await page.GetByLabel("Version (empty takes the candidate away)").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the label" }).ClickAsync();
        var production = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Production" });
        await Expect(production.GetByRole(AriaRole.Link)).ToHaveTextAsync("Version 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change back to version 1" }).ClickAsync();
        await Expect(production.GetByRole(AriaRole.Link)).ToHaveTextAsync("Version 1");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Of_two_who_set_a_label_the_second_is_told()
    {
        var name = $"both-{Guid.NewGuid():n}";
        await running.PromptWithTwoVersions(name);
        var mine = await running.Open($"/prompts/{name}");
        var theirs = await running.Open($"/prompts/{name}");
        await SetProduction(theirs, 2);
        await Expect(theirs.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await SetProduction(mine, 1);
        await Expect(mine.GetByRole(AriaRole.Alert)).ToContainTextAsync("Someone changed this prompt");
        await Expect(mine.GetByRole(AriaRole.Row).Filter(new() { HasText = "Production" }).GetByRole(AriaRole.Link)).ToHaveTextAsync("Version 2");
        await mine.CloseAsync();
        await theirs.CloseAsync();
    }

    [ChromiumTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recording_is_uploaded_on_a_page_with_and_without_scripts(bool scripts)
    {
        var tutor = await running.Client.Tutor("upload", "Lucía Benítez");
        var page = await running.Open("/recordings/new", scripts: scripts);
        await page.GetByLabel("Tutor’s id").FillAsync("nobody-of-this-name");
        await page.GetByLabel("Learner’s id").FillAsync("mateo");
        await page.GetByLabel("Learner’s name").FillAsync("Mateo");
        await page.GetByLabel("Language of the call").FillAsync("es");
        await page.Locator("[name=recordedAt]").FillAsync("2026-11-11T12:30");
        await page.GetByLabel("Audio file").SetInputFilesAsync(Calls.Path("es-01.wav"));
        await page.GetByLabel("Transcript").SetInputFilesAsync(Calls.Path(File.Exists(Calls.Path("es-01.json")) ? "es-01.json" : "es-01.txt"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody has the id nobody-of-this-name");

        if (!scripts)
        {
            await page.CloseAsync();
            return;
        }

        // What was entered stays.
        await page.GetByLabel("Tutor’s id").FillAsync(tutor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Call with Mateo");
        await Expect(page.Locator("#turn-1")).ToBeVisibleAsync();
        await Expect(page.Locator("dd time").First).ToHaveAttributeAsync("datetime", "2026-11-11T15:30:00Z");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_roster_is_uploaded_and_its_faulty_lines_are_named()
    {
        var id = $"roster-{Guid.NewGuid():n}";
        var page = await running.Open("/tutors");
        await page.GetByRole(AriaRole.Link, new() { Name = "Upload a roster" }).ClickAsync();
        await Send(page, "name;what\nAna;1\n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("names no column");
        await Send(page, $"id,name,phone,language\n{id},Ana Gómez,+595981123456,es\n{id}-2,Bea,0981,es\n");
        await Expect(page.GetByText("1 tutors are new, 0 were changed, 1 lines were not taken.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{id}-2" })).ToContainTextAsync("phone");
        await page.GotoAsync($"/tutors/{id}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ana Gómez");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_reviewer_is_offered_only_what_a_reviewer_may()
    {
        var page = await running.Open("/", role: AccessRole.Reviewer);
        var places = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(places.GetByRole(AriaRole.Link, new() { Name = "Feedback" })).ToBeVisibleAsync();
        foreach (var place in (string[])["Work", "Schedules", "Spend", "Model calls"])
            await Expect(places.GetByRole(AriaRole.Link, new() { Name = place, Exact = true })).ToHaveCountAsync(0);
        await page.GotoAsync("/recordings");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Upload a recording" })).ToHaveCountAsync(0);
        await page.GotoAsync("/work");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not do this");
        await page.CloseAsync();
    }

    private static async Task Send(IPage page, string roster)
    {
        await page.GetByLabel("Roster (.csv)").SetInputFilesAsync(new FilePayload { Name = "roster.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(roster) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
    }

    private static async Task SetProduction(IPage page, int number)
    {
        await page.GetByLabel("Label", new() { Exact = true }).SelectOptionAsync("production");
        await page.GetByLabel("Version (empty takes the candidate away)").FillAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the label" }).ClickAsync();
    }
}
