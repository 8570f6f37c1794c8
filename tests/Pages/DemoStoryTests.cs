using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>The demo's whole story, told by pages alone, in one sitting.</summary>
[Collection("Pages")]
public sealed class DemoStoryTests(RunningPages running)
{
    [ChromiumFact]
    public async Task From_the_link_on_the_console_to_a_feedback_that_is_sent_and_a_dead_letter_that_is_retried()
    {
        var tutor = await running.Client.Tutor("demo", "Lucía Benítez");
        var stuck = await running.Client.Tutor("demo-stuck", "Rosa Ayala");
        var obstacle = await running.Obstacle(stuck);
        var page = await running.Open($"/recordings?tutor={tutor}", isSignedIn: false);
        await page.SignsIn(running.SignInLink());

        await page.GotoAsync($"/recordings?tutor={tutor}");
        await Expect(page.GetByText("Nothing matches these filters.")).ToBeVisibleAsync();
        await running.Client.Call(tutor, "Mateo", "es-01", "2025-09-01");
        await running.Client.Call(tutor, "Valentina", "es-03", "2025-09-02");
        await running.Client.Call(stuck, "Sol", "es-02", "2025-09-03");
        await page.SeesFinish("Mateo");
        await page.SeesFinish("Valentina");
        await page.ReadsAlong("Mateo");

        await page.HasWritten(tutor, "2025-09-01", "2025-09-07");
        await page.Edits("Muy buen trabajo esta semana, Lucía.");
        await page.ApprovesAndSends();

        await page.FindsGivenUp(stuck, "The documents' folder cannot be written.");
        File.Delete(obstacle);
        await page.TriesAgain(stuck);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are signed out");
        await page.CloseAsync();
    }
}
