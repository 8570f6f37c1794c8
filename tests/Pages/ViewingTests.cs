using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Pages.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearningSessions.Pages.Tests;

/// <summary>Language, colours, zone; scripts missing, addresses wrong.</summary>
[Collection("Pages")]
public sealed class ViewingTests(RunningPages running)
{
    [ChromiumFact]
    public async Task The_browser_asks_for_a_language_and_a_person_changes_it()
    {
        var page = await running.Open("/tutors?search=x", language: "es-PY");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tutores");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tutors");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.EndsWith("/tutors?search=x", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_learner_begins_where_they_speak_and_chooses_language_and_colours_there()
    {
        var page = await running.Open("/sign-in", isSignedIn: false);
        await page.GotoAsync(running.SignInLink(AccessRole.Learner));
        await Expect(page).ToHaveURLAsync(new Regex("/speak$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Español" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hablar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Oscuro" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.EndsWith("/speak", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Learning Sessions" }).ClickAsync();
        Assert.EndsWith("/speak", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(AccessRole.Learner)]
    [InlineData(AccessRole.Tutor)]
    [InlineData(AccessRole.Ingest)]
    [InlineData(AccessRole.Reviewer)]
    public async Task Whoever_is_signed_in_chooses_how_pages_look(AccessRole role)
    {
        using var browser = running.Visitor();
        using var signedIn = await browser.GetAsync(running.SignInLink(role));
        var token = (await browser.GetFromJsonAsync<Session>("/v1/session", MessageJson.Options))!.AntiforgeryToken;

        using var form = new FormUrlEncodedContent([new("language", "es"), new("theme", "dark"), new("returnTo", "/sign-in?ended=1")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences") { Content = form, Headers = { { "X-CSRF-Token", token } } };
        using var answer = await browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?ended=1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("<html lang=\"es\" data-theme=\"dark\">", await browser.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_system_gives_the_colours_and_a_person_changes_them()
    {
        var page = await running.Open("/", colors: ColorScheme.Dark);
        var dark = await Background(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.NotEqual(dark, await Background(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(dark, await Background(page));
        await page.CloseAsync();
    }

    [ChromiumTheory]
    [InlineData(true, "11 Nov 2026, 12:30")]
    [InlineData(false, "2026-11-11 15:30 UTC")]
    public async Task Times_are_the_viewers_or_without_scripts_say_UTC(bool scripts, string time)
    {
        var tutor = await running.Client.Tutor("zone", "Lucía Benítez");
        await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
        var page = await running.Open($"/recordings?tutor={tutor}", scripts: scripts);
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mateo" }).Locator("time")).ToHaveTextAsync(time);
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Pages_speak_to_no_other_host_and_break_no_rule_of_a_strict_content_policy()
    {
        var tutor = await running.Client.Tutor("hosts", "Lucía Benítez");
        var recording = await running.Client.Call(tutor, "Mateo", "es-01", "2026-11-11");
        var page = await running.Open("/");
        var own = running.Client.BaseAddress!.Authority;
        var strange = new List<string>();
        page.Request += (_, request) => { if (new Uri(request.Url).Authority != own) strange.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type == "error") strange.Add(message.Text); };
        page.PageError += (_, error) => strange.Add(error);
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.ResourceType != "document")
            {
                await route.ContinueAsync();
                return;
            }

            var answer = await route.FetchAsync();
            var headers = new Dictionary<string, string>(answer.Headers) { ["content-security-policy"] = "default-src 'self'; base-uri 'none'; form-action 'self'" };
            await route.FulfillAsync(new() { Response = answer, Headers = headers });
        });
        foreach (var path in AccessibilityTests.Places.Concat([$"/tutors/{tutor}", $"/recordings/{recording}", $"/work/recording/{recording}"]))
            await page.GotoAsync(path);
        Assert.Empty(strange);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/tutors/nobody", HttpStatusCode.NotFound)]
    [InlineData("/recordings/nobody", HttpStatusCode.NotFound)]
    [InlineData("/recordings/..%2f", HttpStatusCode.BadRequest)]
    [InlineData("/recordings?state=asleep", HttpStatusCode.BadRequest)]
    [InlineData("/tutors?cursor=made-up", HttpStatusCode.BadRequest)]
    [InlineData("/feedback?from=Friday", HttpStatusCode.BadRequest)]
    [InlineData("/feedback/new?kind=general&from=2026-11-07&to=2026-11-01", HttpStatusCode.BadRequest)]
    [InlineData("/tutors?sort=shoe-size", HttpStatusCode.BadRequest)]
    [InlineData("/schedules?sort=shoe-size", HttpStatusCode.BadRequest)]
    [InlineData("/schedules/nobody", HttpStatusCode.NotFound)]
    [InlineData("/prompts/nobody", HttpStatusCode.NotFound)]
    [InlineData("/prompts/feedback-general.es/versions/77", HttpStatusCode.NotFound)]
    [InlineData("/work/recording/nobody", HttpStatusCode.NotFound)]
    [InlineData("/work/song/nobody", HttpStatusCode.BadRequest)]
    [InlineData("/work/retry-many?state=asleep", HttpStatusCode.BadRequest)]
    [InlineData("/spend?from=Friday", HttpStatusCode.BadRequest)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task What_does_not_work_is_said_on_a_page_with_its_status(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using var answer = await running.Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<main", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/preferences")]
    [InlineData("/work/retry")]
    [InlineData("/recordings/nobody/retry")]
    [InlineData("/feedback/ana:general:2026-11-01..2026-11-07/approve")]
    [InlineData("/feedback/ana:general:2026-11-01..2026-11-07/send")]
    [InlineData("/feedback/ana:general:2026-11-01..2026-11-07/rewrite")]
    [InlineData("/feedback/new")]
    [InlineData("/work/retry-many")]
    [InlineData("/work/kinds/recording/pause")]
    [InlineData("/schedules")]
    [InlineData("/schedules/nobody/run")]
    [InlineData("/prompts/feedback-general.es/labels")]
    [InlineData("/prompts/feedback-general.es/versions")]
    [InlineData("/sign-out")]
    public async Task A_form_from_elsewhere_is_refused(string path)
    {
        using var form = new FormUrlEncodedContent([new("kind", "general"), new("key", "x"), new("from", "2026-11-01"), new("to", "2026-11-07")]);
        using var answer = await running.Client.PostAsync(path, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("nti-forgery", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/recordings/new", "audio")]
    [InlineData("/tutors/roster", "roster")]
    [InlineData("/imports/new", "file")]
    public async Task A_form_with_files_from_elsewhere_is_refused_before_it_is_read(string path, string file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), file, "file.wav" } };
        using var answer = await running.Client.PostAsync(path, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("anti-forgery", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_still_get_problem_documents()
    {
        using var answer = await running.Client.GetAsync("/v1/recordings/nobody");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
