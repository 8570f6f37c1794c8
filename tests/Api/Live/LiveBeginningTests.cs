using System.Net;
using System.Net.Http.Json;
using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Who begins sessions over HTTP, and which.</summary>
[Collection("Scripted live")]
public sealed class LiveBeginningTests(ScriptedLive live)
{
    [Fact]
    public async Task A_session_is_begun_once_with_ten_questions_and_a_token()
    {
        var (first, second) = (await Begin("ana", "key-1"), await Begin("ana", "key-1"));

        Assert.Equal(first.Session.Id, second.Session.Id);
        Assert.Equal(10, first.Session.Questions.Length);
        Assert.Equal($"/v1/live/{first.Session.Id}", first.Socket);
        using var other = await Post(live.Api.Client, "ben", "key-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        using var bad = await live.Api.Client.PostAsJsonAsync("/v1/live/sessions", new { learnerId = "a b", language = "?", level = "hard" });
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task A_learner_begins_and_reads_sessions_of_their_own_only()
    {
        using var learner = live.Api.ClientOf(AccessRole.Learner, "carla");
        using var own = await Post(learner, "carla", null);
        var begun = (await own.Content.ReadFromJsonAsync<LiveBegun>(MessageJson.Options))!;
        using var others = await Post(learner, "ana", null);
        using var stranger = live.Api.ClientOf(AccessRole.Learner, "dora");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden), (own.StatusCode, others.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await learner.GetAsync($"/v1/live/sessions/{begun.Session.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/v1/live/sessions/{begun.Session.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await learner.GetAsync("/v1/leaderboard")).StatusCode);
    }

    [Fact]
    public async Task A_language_that_nobody_here_understands_is_refused_with_what_is_understood()
    {
        var refused = await live.Api.Client.PostAsJsonAsync("/v1/live/sessions", new { learnerId = "ana", language = "fr" }).IsProblem(422, "no-recognizer");

        Assert.Equal("It hears English and Portuguese only.", refused.GetProperty("detail").GetString());
    }

    private async Task<LiveBegun> Begin(string learner, string? key)
    {
        using var answer = await Post(live.Api.Client, learner, key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<LiveBegun>(MessageJson.Options))!;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string learner, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/live/sessions")
        {
            Content = JsonContent.Create(new { learnerId = learner, language = "en", topic = "music", level = "beginner", group = "blue" }),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
