using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.LiveClient;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>Somebody speaks into a browser: Chromium, whose microphone plays a recording.</summary>
[Collection("Pages")]
public sealed class SpeakTests(RunningPages running)
{
    private const float Patience = 120_000;
    private const int From = 4 * 32_000;
    private const int To = 9 * 32_000;

    [SpeechFact]
    public async Task A_learner_speaks_sees_the_words_and_gets_the_report_while_an_admin_watches()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-audio-capture={Recording()}%noloop"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = running.Client.BaseAddress!.ToString(), Locale = "en-GB" });
        await context.GrantPermissionsAsync(["microphone"]);
        await context.APIRequest.GetAsync(running.SignInLink(AccessRole.Learner));
        var page = await context.NewPageAsync();

        await page.GotoAsync("/speak");
        await page.GetByLabel("Topic").FillAsync("gardens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start to speak" }).ClickAsync();
        await Expect(page.Locator("[data-questions] li")).ToHaveCountAsync(10);
        await Expect(page.Locator("[data-questions] button").First).ToBeFocusedAsync();
        await Expect(page.Locator("[data-captions]")).ToContainTextAsync("inside the garden", new() { Timeout = Patience });

        var admin = await running.Open("/live-sessions");
        await admin.GetByRole(AriaRole.Link, new() { Name = "eva" }).First.ClickAsync();
        await Expect(admin.Locator("[data-watch]")).ToContainTextAsync("inside the garden");

        await page.GetByRole(AriaRole.Button, new() { Name = "Finish" }).ClickAsync();
        var report = page.Locator("[data-report]");
        await Expect(report).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(report.GetByText("words spoken")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Report" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done.");
        await Expect(admin.GetByText("Written by: offline.")).ToBeVisibleAsync(new() { Timeout = Patience });

        await page.GotoAsync("/leaderboard");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "eva" })).ToBeVisibleAsync();
        await admin.CloseAsync();
    }

    /// <summary>Five seconds of a sample in 16 bits, as Chromium wants it.</summary>
    private string Recording()
    {
        var audio = SpokenFile.Read(Calls.Path("en-03.wav"))[From..To];
        var path = Path.Combine(running.Folder, "microphone.wav");
        using var file = new BinaryWriter(File.Create(path));
        file.Write("RIFF"u8);
        file.Write(36 + audio.Length);
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)1);
        file.Write(16_000);
        file.Write(32_000);
        file.Write((short)2);
        file.Write((short)16);
        file.Write("data"u8);
        file.Write(audio.Length);
        file.Write(audio);
        return path;
    }

    private sealed class SpeechFactAttribute : FactAttribute
    {
        public SpeechFactAttribute() => Skip = Chromium.WhyNot ?? PocketSphinxLibrary.Missing(new PocketSphinxOptions().ModelFolder);
    }
}
