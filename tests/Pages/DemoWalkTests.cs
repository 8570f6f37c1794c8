using LearningSessions.Api.Pages.Shared;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;

namespace LearningSessions.Pages.Tests;

/// <summary>Every page on the demo's data in both languages and themes; and the pictures of the README.</summary>
public sealed class DemoWalkTests
{
    private static readonly (string Name, string Path, ColorScheme Colors)[] Pictures =
    [
        ("home", "/", ColorScheme.Light),
        ("analytics", "/analytics?range=2026-01-01..2026-12-31", ColorScheme.Light),
    ];

    [DemoFact]
    public async Task Every_place_opens_in_both_languages_and_themes_and_axe_finds_nothing()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var cookies = await SignIn(browser, Demo.SignInLinks[0]);
        foreach (var (language, colors) in new[] { ("en-GB", ColorScheme.Light), ("es-PY", ColorScheme.Dark), ("en-GB", ColorScheme.Dark), ("es-PY", ColorScheme.Light) })
        {
            var page = await Open(browser, cookies, language, colors);
            foreach (var place in Navigation.Groups.SelectMany(group => group.Places).Select(place => place.Address))
            {
                await Visit(page, place, place, language, colors);
                if (await FirstOfList(page) is { } one)
                    await Visit(page, one, place + "/one", language, colors);
            }

            await page.Context.CloseAsync();
        }
    }

    [DemoFact]
    public async Task The_pictures_of_the_readme_are_taken()
    {
        Directory.CreateDirectory(Demo.Pictures);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var cookies = await SignIn(browser, Demo.SignInLinks[1]);
        foreach (var (name, path, colors) in Pictures)
        {
            var page = await Open(browser, cookies, "en-GB", colors);
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            var file = Path.Combine(Demo.Pictures, name + ".png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
            Assert.InRange(new FileInfo(file).Length, 10_000, 200_000);
            await page.Context.CloseAsync();
        }
    }

    private static async Task Visit(IPage page, string address, string name, string language, ColorScheme colors)
    {
        var answer = await page.GotoAsync(address);
        Assert.Equal((address, 200), (address, answer!.Status));
        await AccessibilityTests.Check(page);
        if (Demo.Walk is not { } folder)
            return;
        var file = $"{(name == "/" ? "home" : name.Trim('/').Replace('/', '-'))}.{language[..2]}.{colors}.png".ToLowerInvariant();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), FullPage = true });
    }

    // What the first row of the first table is about, where it has a page of its own.
    private static async Task<string?> FirstOfList(IPage page)
    {
        var link = page.Locator("main table tbody th a[href^='/']").First;
        return await link.CountAsync() > 0 ? await link.GetAttributeAsync("href") : null;
    }

    private static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium.Path,
        // As root, in a container, Chromium's own sandbox does not start.
        Args = ["--no-sandbox"],
    });

    // The link lets in once: whoever comes later brings its cookie.
    private static async Task<string> SignIn(IBrowser browser, string link)
    {
        await using var context = await browser.NewContextAsync();
        await (await context.NewPageAsync()).GotoAsync(link);
        return await context.StorageStateAsync();
    }

    private static async Task<IPage> Open(IBrowser browser, string cookies, string language, ColorScheme colors)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = new Uri(Demo.SignInLinks[0]).GetLeftPart(UriPartial.Authority),
            StorageState = cookies,
            Locale = language,
            ColorScheme = colors,
            ViewportSize = new ViewportSize { Width = 1180, Height = 760 },
        });
        return await context.NewPageAsync();
    }
}
