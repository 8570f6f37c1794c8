using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>What a programme officer does on the pages, in English, a step each; stories are made of them.</summary>
public static class Steps
{
    /// <summary>Opens the link that the console prints.</summary>
    public static async Task SignsIn(this IPage page, string link)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    /// <summary>Nobody touches the list of recordings: the server's events bring the call and its states.</summary>
    public static async Task SeesFinish(this IPage page, string learner) =>
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = learner }).GetByText("done")).ToBeVisibleAsync();

    /// <summary>From the list to a call; by keyboard: a turn's time is a link; it plays from there and marks the turn.</summary>
    public static async Task ReadsAlong(this IPage page, string learner)
    {
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = learner }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Call with {learner}");
        await Expect(page.GetByText("Measured")).ToBeVisibleAsync();
        var turn = page.Locator("#turn-4");
        await turn.GetByRole(AriaRole.Link).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(turn).ToHaveAttributeAsync("aria-current", "true");
        Assert.InRange(await page.Locator("audio").EvaluateAsync<double>("audio => audio.currentTime"), 13.8, 30);
    }

    /// <summary>Sees what there is for general feedback in a window, has it written, and opens it.</summary>
    public static async Task HasWritten(this IPage page, string tutor, string from, string to)
    {
        await page.GotoAsync("/feedback/new");
        await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("general");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync(from);
        await page.GetByLabel("To", new() { Exact = true }).FillAsync(to);
        await page.GetByRole(AriaRole.Button, new() { Name = "See what there is" }).ClickAsync();
        var found = page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor });
        await Expect(found.GetByText("fits")).ToBeVisibleAsync();
        await Expect(found.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Write for those chosen" }).ClickAsync();

        var written = page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor });
        await Expect(written.GetByText("to review")).ToBeVisibleAsync();
        await written.GetByRole(AriaRole.Link, new() { Name = tutor }).ClickAsync();
        await Expect(page.GetByLabel("Text of the message")).ToBeVisibleAsync();
    }

    /// <summary>Changes the text of the feedback that is open.</summary>
    public static async Task Edits(this IPage page, string text)
    {
        await page.GetByLabel("Text of the message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await Expect(page.GetByText("changed by a person")).ToBeVisibleAsync();
    }

    /// <summary>Approves the feedback that is open and sends it.</summary>
    public static async Task ApprovesAndSends(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to the tutor" }).ClickAsync();
        await Expect(page.GetByText("Handed to outbox")).ToBeVisibleAsync();
    }

    /// <summary>From home to the one thing of a tutor that was given up, and its reason.</summary>
    public static async Task FindsGivenUp(this IPage page, string tutor, string reason)
    {
        await page.GotoAsync($"/work?search={tutor}");
        await Expect(page.GetByText(reason)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Given up" }).GetByRole(AriaRole.Link).Filter(new() { HasText = tutor }).ClickAsync();
        await Expect(page.GetByText(reason).First).ToBeVisibleAsync();
    }

    /// <summary>Tries the recording that is open again, and sees it done.</summary>
    public static async Task TriesAgain(this IPage page, string tutor)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator("#turn-1")).ToBeVisibleAsync();
        await page.GotoAsync($"/work?search={tutor}");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = tutor }).GetByText("done")).ToBeVisibleAsync();
    }

    /// <summary>A file stands where the tutor's folder of documents must be; gives the file.</summary>
    public static async Task<string> Obstacle(this RunningPages running, string tutor)
    {
        var obstacle = Path.Combine(running.Folder, "documents", tutor);
        Directory.CreateDirectory(Path.GetDirectoryName(obstacle)!);
        await File.WriteAllTextAsync(obstacle, "");
        return obstacle;
    }
}
