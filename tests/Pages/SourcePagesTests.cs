using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>A programme officer looks at what a form has, takes it, and sees the calls.</summary>
[Collection("Pages")]
public sealed class SourcePagesTests(RunningPages running)
{
    [ChromiumFact]
    public async Task What_a_form_has_is_looked_at_taken_and_appears_as_recordings()
    {
        var known = await running.Client.Tutor("form", "Lucía Benítez");
        var unknown = $"nueva-{Guid.NewGuid().ToString("n")[..8]}";
        HandIn($"{known}-1,calls/es-01.wav,calls/es-01.json,{known},mateo,Mateo,es,2025-06-02T15:00:00Z", $"{known}-2,calls/es-02.wav,,{known},sol,Sol,guaraní,2025-06-02T16:00:00Z",
            $"{known}-3,calls/es-02.wav,calls/es-02.json,{unknown},mateo,Mateo,es,2025-06-03T15:00:00Z");

        var page = await running.Open("/sources");
        await Looked(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "folder", Exact = true }).ClickAsync();
        await Looked(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See what is new" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 would be taken, 1 left out; 1 wait for you.");
        await Looked(page);

        // The tutor whom nobody knew is made on the spot, and the call is taken with the others.
        var held = page.GetByRole(AriaRole.Region, new() { Name = unknown });
        await held.GetByLabel("Name").FillAsync("Nueva Tutora");
        await held.GetByLabel("Phone").FillAsync("+595981000009");
        await held.GetByRole(AriaRole.Button, new() { Name = "Make this tutor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 would be taken, 1 left out; 0 wait for you.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take them" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 taken, 1 left out, 0 wait for you.");
        await page.SeesDone(known, 1);
        await page.SeesDone(unknown, 1);

        await page.GotoAsync("/sources/folder");
        await Looked(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "log_" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{known}-2" })).ToContainTextAsync("Nothing here recognizes the language gn.");
        await Looked(page);
        await page.GotoAsync("/sources/folder/preview");
        await Expect(page.GetByText("Up to date")).ToBeVisibleAsync();
        await Looked(page);
        await page.CloseAsync();

        var inSpanish = await running.Open("/sources/folder", language: "es-PY");
        await Expect(inSpanish.GetByRole(AriaRole.Link, new() { Name = "Ver lo nuevo" })).ToBeVisibleAsync();
        await inSpanish.CloseAsync();
    }

    [ChromiumFact]
    public async Task Settings_that_cannot_be_say_why_and_those_that_can_make_a_schedule()
    {
        var page = await running.Open("/sources/folder");
        await page.GetByLabel("Update by itself").FillAsync("every Friday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the settings" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cron");

        await page.GetByLabel("Update by itself").FillAsync("0 6 1 1 *");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the settings" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        using var schedule = await running.Client.GetAsync(new Uri("/v1/schedules/source-folder", UriKind.Relative));
        Assert.Equal(200, (int)schedule.StatusCode);
        await page.CloseAsync();
    }

    private static async Task Looked(IPage page)
    {
        foreach (var (colors, width) in (IEnumerable<(ColorScheme, int)>)[(ColorScheme.Light, 1280), (ColorScheme.Dark, 390)])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
            await page.SetViewportSizeAsync(width, 900);
            await AccessibilityTests.Check(page);
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    private void HandIn(params string[] lines)
    {
        var folder = Path.Combine(running.Folder, "submissions");
        var csv = Path.Combine(folder, "submissions.csv");
        Directory.CreateDirectory(Path.Combine(folder, "calls"));
        foreach (var name in (string[])["es-01.wav", "es-01.json", "es-02.wav", "es-02.json"])
            File.Copy(Calls.Path(name), Path.Combine(folder, "calls", name), overwrite: true);
        if (!File.Exists(csv))
            File.WriteAllText(csv, "key,file,transcript,tutorId,learnerId,learnerName,language,recordedAt\n");
        File.AppendAllLines(csv, lines);
    }
}
