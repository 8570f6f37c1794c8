using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>What an operator does when something is stuck, by pages alone.</summary>
[Collection("Pages")]
public sealed class OperatorTests(RunningPages running)
{
    [ChromiumFact]
    public async Task A_link_signs_in_and_a_button_signs_out()
    {
        var page = await running.Open("/recordings", isSignedIn: false, language: "es-PY");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Entrar");
        await page.GotoAsync(running.SignInLink());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Entrar");
        await page.GotoAsync("/tutors");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salir" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ha salido");
        await page.GotoAsync("/tutors");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in$"));
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_kind_is_paused_and_goes_on()
    {
        var tutor = await running.Client.Tutor("paused", "Lucía Benítez");
        var page = await running.Open("/work");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause: Recording" }).ClickAsync();
        var resume = page.GetByRole(AriaRole.Button, new() { Name = "Resume: Recording" });
        await Expect(resume).ToBeVisibleAsync();
        try
        {
            await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
            await page.GotoAsync($"/work?tutor={tutor}");
            var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor });
            await Expect(row.GetByText("waiting", new() { Exact = true })).ToBeVisibleAsync();
        }
        finally
        {
            await resume.ClickAsync();
        }

        await page.GotoAsync($"/work?tutor={tutor}");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor }).GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task What_is_set_up_is_seen_and_tested()
    {
        var page = await running.Open("/settings");
        var documents = page.Locator("#documents-disk");
        await Expect(documents.GetByText("comes with the product")).ToBeVisibleAsync();
        await documents.GetByRole(AriaRole.Button, new() { Name = "Test: Folder of documents" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It works.");
        await page.Locator("#whatsapp").GetByText("How to set it up").ClickAsync();
        await Expect(page.Locator("#whatsapp")).ToContainTextAsync("export WhatsApp__Token=…");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Many_are_tried_again_after_a_preview_and_one_has_its_history()
    {
        var tutor = await running.Client.Tutor("many", "Lucía Benítez");
        var obstacle = await running.Obstacle(tutor);
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
        await running.Client.Call(tutor, "Valentina", "es-03", "2026-11-12");
        var page = await running.Open($"/work?tutor={tutor}");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor }).GetByText("given up", new() { Exact = true })).ToHaveCountAsync(2);

        await page.GetByLabel("Key, tutor, learner or error").FillAsync("CANNOT BE WRITTEN");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor })).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Try many again" }).ClickAsync();
        await Expect(page.GetByText("2 pieces of work match.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor })).ToHaveCountAsync(2);

        File.Delete(obstacle);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try 2 again" }).ClickAsync();
        await Expect(page.GetByText("2 of 2 are tried again")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Follow the work" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor }).GetByText("done", new() { Exact = true })).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bulk retries" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "CANNOT BE WRITTEN" })).ToContainTextAsync("of 2 that matched");
        await page.GotoAsync("/work/trend?kind=recording");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Throughput and lag");
        await page.GotoAsync($"/work?tutor={tutor}&sort=acceptedAt");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor }).GetByText("done", new() { Exact = true })).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "mateo" }).GetByRole(AriaRole.Link, new() { Name = "Recording" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Recording: mateo");
        var history = page.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Expect(history.GetByText("given up", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(history.GetByText("The documents' folder cannot be written.")).ToBeVisibleAsync();
        await Expect(history.GetByText("done", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Call with Mateo");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_schedule_is_made_run_changed_and_removed()
    {
        var name = $"friday-{Guid.NewGuid():n}";
        var page = await running.Open("/schedules");
        await page.GetByText("New schedule").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Minute, hour, day, month, day of the week").FillAsync("0 25 * * 5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cron");
        await page.GetByLabel("Minute, hour, day, month, day of the week").FillAsync("0 17 29 2 *");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Run now: {name}" }).ClickAsync();
        var run = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "asked for" });
        await Expect(run.GetByText("succeeded")).ToBeVisibleAsync();

        await page.GetByLabel("Runs by itself").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("off", new() { Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync($"/schedules?search={name}&sort=-next");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).GetByText("succeeded")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/schedules$"));
        await Expect(page.GetByText(name)).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task What_models_cost_is_seen_by_model_and_what_a_budget_stopped()
    {
        var model = $"spent-{Guid.NewGuid():n}";
        await running.ModelCall(model, ModelCallResult.Answered, 1.25m);
        await running.ModelCall(model, ModelCallResult.Answered, 0.5m);
        await running.ModelCall(model, ModelCallResult.OverBudget, 0);
        var page = await running.Open("/spend");
        var row = page.GetByRole(AriaRole.Region, new() { Name = "Model" }).GetByRole(AriaRole.Row).Filter(new() { HasText = model });
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["3", "3,150", "0.0", "1", "0", "1.75 US$"]);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = model })).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "Cost" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Cost" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("1.25 US$");
        await Expect(page.GetByText("The day's budget for models does not allow this call.")).ToBeVisibleAsync();
        await page.CloseAsync();
    }
}
