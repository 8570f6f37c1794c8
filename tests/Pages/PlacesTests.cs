using LearningSessions.Pages.Tests.Running;

namespace LearningSessions.Pages.Tests;

/// <summary>Every page on the engine that was built: what the tests in Chromium, which run with one engine, do not show.</summary>
[Collection("Pages")]
[Trait("Engine", "Both")]
public sealed class PlacesTests(RunningPages running)
{
    [Fact]
    public async Task Every_place_answers_who_has_signed_in()
    {
        using var client = new HttpClient { BaseAddress = running.Client.BaseAddress };
        using (var signedIn = await client.GetAsync(new Uri(running.SignInLink())))
            signedIn.EnsureSuccessStatusCode();

        foreach (var place in AccessibilityTests.Places)
        {
            using var answer = await client.GetAsync(new Uri(place, UriKind.Relative));
            Assert.Equal((place, 200, "text/html"), (answer.RequestMessage!.RequestUri!.PathAndQuery, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }
}
