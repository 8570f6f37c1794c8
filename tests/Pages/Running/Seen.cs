using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>What a person waits to see.</summary>
public static class Seen
{
    /// <summary>So many recordings of a tutor end done while the list of them is open.</summary>
    public static async Task SeesDone(this IPage page, string tutor, int count, string done = "done")
    {
        await page.GotoAsync($"/recordings?tutor={tutor}");
        await Expect(page.Locator("table:has(#recordings-caption)").GetByText(done, new() { Exact = true })).ToHaveCountAsync(count);
    }
}
