using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>What a programme officer does on a Friday, by pages alone.</summary>
[Trait("Engine", "Both")]
[Collection("Pages")]
public sealed class StoryTests(RunningPages running)
{
    [ChromiumFact]
    public async Task Recordings_are_seen_to_finish_and_a_call_is_read_along()
    {
        var tutor = await running.Client.Tutor("story", "Lucía Benítez");
        var page = await running.Open($"/recordings?tutor={tutor}");
        await Expect(page.GetByText("Nothing matches these filters.")).ToBeVisibleAsync();

        // Nobody touches the page: the server's events bring the calls and their states.
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
        await page.SeesFinish("Mateo");
        await page.ReadsAlong("Mateo");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Feedback_is_evaluated_written_reviewed_edited_approved_and_sent()
    {
        var tutor = await running.Client.Tutor("friday", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-01", "2025-03-03");
        await running.Client.Call(tutor, "Valentina", "es-03", "2025-03-04");
        var page = await running.Open($"/tutors/{tutor}");
        await page.SeesDone(tutor, 2);

        await page.HasWritten(tutor, "2025-03-01", "2025-03-07");
        await page.Edits("Muy buen trabajo esta semana,\nLucía.");
        await Expect(page.GetByLabel("Text of the message")).ToHaveValueAsync("Muy buen trabajo esta semana, Lucía.");
        await page.ApprovesAndSends();

        await page.Locator("details.evidence summary").First.ClickAsync();
        await page.Locator(".citations a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/recordings/.+#turn-[0-9]+$"));
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Two_people_who_edit_the_same_text_do_not_overwrite_each_other()
    {
        var tutor = await running.Client.Tutor("both", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-02", "2025-05-05");
        var mine = await running.Open($"/tutors/{tutor}");
        await mine.SeesDone(tutor, 1);
        await mine.GotoAsync("/feedback/new?kind=general&from=2025-05-01&to=2025-05-07");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Write for those chosen" }).ClickAsync();
        await mine.WaitForURLAsync("**/feedback?*");
        var address = $"/feedback/{tutor}:general:2025-05-01..2025-05-07";
        await mine.GotoAsync(address);
        await Expect(mine.GetByLabel("Text of the message")).ToBeVisibleAsync();

        var theirs = await running.Open(address);
        await theirs.GetByLabel("Text of the message").FillAsync("Theirs.");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await Expect(theirs.GetByText("changed by a person")).ToBeVisibleAsync();

        await mine.GetByLabel("Text of the message").FillAsync("Mine.");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Alert)).ToContainTextAsync("Someone changed this feedback");
        await Expect(mine.GetByRole(AriaRole.Alert)).ToContainTextAsync("Theirs.");
        await Expect(mine.GetByLabel("Text of the message")).ToHaveValueAsync("Mine.");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await mine.CloseAsync();
        await theirs.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_dead_letter_is_found_and_retried()
    {
        var tutor = await running.Client.Tutor("stuck", "Lucía Benítez");
        var obstacle = await running.Obstacle(tutor);
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
        var page = await running.Open("/");
        await page.FindsGivenUp(tutor, "The documents' folder cannot be written.");
        File.Delete(obstacle);
        await page.TriesAgain(tutor);
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_call_that_nobody_here_understands_says_so()
    {
        var tutor = await running.Client.Tutor("skipped", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11", withTranscript: false);
        var page = await running.Open($"/work?search={tutor}");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor });
        await Expect(row.GetByText("skipped", new() { Exact = true })).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/work\\?search={tutor}$"));
        await Expect(row.GetByText("skipped", new() { Exact = true })).ToBeVisibleAsync();
        await page.CloseAsync();
    }
}
