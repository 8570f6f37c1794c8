using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>axe-core, run in the page itself. (The package for Playwright opens a second page for each look, which takes longer than the look.)</summary>
internal static class Axe
{
    private const string Look = """
        async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
            .map(each => `${each.impact} ${each.id}: ${each.help} at ${each.nodes.map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Conformance = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What keeps somebody out of the page as it now stands.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Look, Conformance);
    }
}
