using System.Net.Http.Json;
using LearningSessions.Api.Access;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Access;

[Collection("Running")]
public sealed class SignInTests(RunningApi api)
{
    private string Link => api.Services.GetRequiredService<SignInLinks>().Make("");

    [Fact]
    public async Task A_link_signs_a_browser_in_once()
    {
        var link = Link;
        using var browser = api.ClientWith(null);
        using var signedIn = await browser.GetAsync(link);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.True(signedIn.Headers.CacheControl!.NoStore);

        using var again = await browser.GetAsync(link);
        Assert.Equal(401, (int)again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Equal(401, (int)(await browser.GetAsync(link[..^2])).StatusCode);
    }

    [Fact]
    public async Task A_link_from_before_the_start_does_not_count()
    {
        var key = LocalKey.Of(api.Folder);
        var token = LocalTokens.SignIn(key, new AccessOptions { SignInLinkLifetime = TimeSpan.FromHours(2) }, AccessRole.Admin, "local", DateTimeOffset.UtcNow.AddHours(-1));
        using var browser = api.ClientWith(null);
        Assert.Equal(401, (int)(await browser.GetAsync(SignInLinks.Of("", token))).StatusCode);
    }

    [Fact]
    public async Task A_signed_in_browser_changes_things_only_from_our_pages()
    {
        using var browser = await SignedIn();
        var session = await browser.GetAsync("/v1/session").Is<Session>(200);
        Assert.Equal(("local", AccessRole.Admin), (session.Name, Assert.Single(session.Roles)));
        var (address, tutor) = ($"/v1/tutors/{Guid.NewGuid():n}", new PutTutor("Ana", null, "es"));

        await browser.PutAsJsonAsync(address, tutor, MessageJson.Options).IsProblem(400, "forged");
        await Put(browser, address, tutor, "made up", null).IsProblem(400, "forged");
        await Put(browser, address, tutor, session.AntiforgeryToken, "cross-site").IsProblem(400, "forged");
        await api.Client.GetAsync(address).IsProblem(404, "unknown-tutor");
        using var other = await SignedIn();
        var foreign = await other.GetAsync("/v1/session").Is<Session>(200);
        await Put(browser, address, tutor, foreign.AntiforgeryToken, null).IsProblem(400, "forged");

        await Put(browser, address, tutor, session.AntiforgeryToken, "same-origin").Is<Tutor>(201);
    }

    [Fact]
    public async Task A_browser_signs_out()
    {
        using var browser = await SignedIn();
        var session = await browser.GetAsync("/v1/session").Is<Session>(200);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/session");
        request.Headers.Add(CookieRequests.TokenHeader, session.AntiforgeryToken);
        Assert.Equal(204, (int)(await browser.SendAsync(request)).StatusCode);
        await browser.GetAsync("/v1/session").IsProblem(401, "sign-in-needed");
    }

    [Fact]
    public async Task A_browser_signs_out_by_the_button_of_its_pages()
    {
        using var browser = await SignedIn();
        var session = await browser.GetAsync("/v1/session").Is<Session>(200);
        await browser.PostAsync(SignInEndpoints.OutAddress, new FormUrlEncodedContent([])).IsProblem(400, "forged");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", session.AntiforgeryToken)]);
        using var answer = await browser.PostAsync(SignInEndpoints.OutAddress, form);
        Assert.Equal((302, "/sign-in?ended=1"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        await browser.GetAsync("/v1/session").IsProblem(401, "sign-in-needed");
    }

    [Theory]
    [InlineData("es-PY,es;q=0.9,en;q=0.8", "es", "Este enlace no vale")]
    [InlineData("de", "en", "This link does not count")]
    public async Task The_sign_in_page_speaks_the_language_of_the_browser(string asked, string language, string title)
    {
        using var browser = api.ClientWith(null);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(asked);
        using var answer = await browser.GetAsync($"{SignInEndpoints.Address}?token=made-up");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_leads_to_the_sign_in_page_and_an_api_call_to_a_problem()
    {
        using var browser = api.ClientWith(null);
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await browser.GetAsync("/recordings");
        Assert.Equal((302, "/sign-in"), ((int)page.StatusCode, page.Headers.Location!.OriginalString));
        Assert.Contains("--sign-in", await browser.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        await browser.GetAsync("/v1/recordings").IsProblem(401, "sign-in-needed");
    }

    private async Task<HttpClient> SignedIn()
    {
        var browser = api.Browser();
        using var response = await browser.GetAsync(Link);
        Assert.Equal(200, (int)response.StatusCode);
        return browser;
    }

    private static Task<HttpResponseMessage> Put(HttpClient browser, string address, PutTutor tutor, string? token, string? site)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(tutor, options: MessageJson.Options) };
        request.Headers.Add(CookieRequests.TokenHeader, token);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return browser.SendAsync(request);
    }
}
