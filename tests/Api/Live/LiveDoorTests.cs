using System.Net;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Who is let in to a live session, over a real WebSocket, and with which code the others are closed.</summary>
[Collection("Scripted live")]
public sealed class LiveDoorTests(ScriptedLive live)
{
    [Theory]
    [InlineData("""{"type":"auth","token":"nonsense"}""")]
    [InlineData("""{"type":"auth"}""")]
    [InlineData("""{"type":"finish"}""")]
    [InlineData("no JSON")]
    public async Task A_first_message_that_shows_no_good_token_is_4401(string first)
    {
        var begun = await live.Begin();
        using var socket = await DrivenSocket.Open(live.Api, begun.Socket);
        await socket.Say(first);

        Assert.Equal(4401, await socket.Closed());
        Assert.Empty(socket.Heard);
    }

    [Fact]
    public async Task Audio_before_a_token_is_4401_however_long_it_is()
    {
        var begun = await live.Begin();
        foreach (var bytes in (int[])[640, 100_000])
        {
            using var socket = await DrivenSocket.Open(live.Api, begun.Socket);
            await socket.Frame(new byte[bytes]);
            Assert.Equal(4401, await socket.Closed());
        }
    }

    [Fact]
    public async Task A_token_counts_for_its_own_session_and_while_it_lasts()
    {
        var (mine, other) = (await live.Begin(), await live.Begin("ben"));
        var key = LocalKey.Of(live.Api.Folder);
        var old = LocalTokens.Live(key, new AccessOptions(), mine.Session.Id.Value, live.Time.GetUtcNow().AddHours(-3), TimeSpan.FromHours(1));

        Assert.Equal(4401, await ClosedWith(mine.Socket, other.Token));
        Assert.Equal(4401, await ClosedWith(mine.Socket, old));
    }

    [Fact]
    public async Task The_platforms_own_tokens_let_those_in_who_may_speak()
    {
        var begun = await live.Begin("carla");

        Assert.Equal("begin", await Answered(begun.Socket, Token(AccessRole.Operator, "rosa")));
        Assert.Equal("begin", await Answered(begun.Socket, Token(AccessRole.Learner, "carla")));
        Assert.Equal(4401, await ClosedWith(begun.Socket, Token(AccessRole.Learner, "dora")));
        Assert.Equal(4401, await ClosedWith(begun.Socket, Token(AccessRole.Reviewer, "eva")));
    }

    [Fact]
    public async Task A_session_that_was_never_begun_is_4404() =>
        Assert.Equal(4404, await ClosedWith("/v1/live/never-begun", Token(AccessRole.Admin, "rosa")));

    [Fact]
    public async Task A_language_that_nobody_here_understands_any_more_is_4422_and_says_why()
    {
        var begun = await live.Begin(language: "de");
        live.Api.Services.GetRequiredService<ScriptedRecognizer>().ForgetGerman();
        using var socket = await DrivenSocket.Open(live.Api, begun.Socket);
        await socket.Show(begun.Token);
        var error = await socket.Next("error");

        Assert.Equal(("no-recognizer", "It hears English and Portuguese only."), (error.GetProperty("code").GetString(), error.GetProperty("message").GetString()));
        Assert.Equal(4422, await socket.Closed());
    }

    [Fact]
    public async Task Pages_connect_from_the_products_own_origin_and_from_those_that_are_allowed()
    {
        var begun = await live.Begin();
        foreach (var origin in (string[])[live.Api.Client.BaseAddress!.ToString().TrimEnd('/'), ScriptedLive.AllowedOrigin])
        {
            using var page = await DrivenSocket.Open(live.Api, begun.Socket, origin);
            await page.Show(begun.Token);
            await page.Next("begin");
        }

        foreach (var origin in (string[])["https://elsewhere.example", "null", ScriptedLive.AllowedOrigin + ".elsewhere.example"])
        {
            var refused = await Assert.ThrowsAsync<HttpRequestException>(() => DrivenSocket.Open(live.Api, begun.Socket, origin));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_in_time_is_4408()
    {
        var begun = await live.Begin();
        using var socket = await DrivenSocket.Open(live.Api, begun.Socket);

        Assert.Equal(4408, await socket.Closed());
    }

    [Fact]
    public async Task While_all_places_are_taken_a_session_is_told_when_to_come_again_and_gets_in_when_one_leaves()
    {
        var (first, second) = (await live.Begin(language: "pt"), await live.Begin("ben", "pt"));
        var (speaking, _) = await DrivenSocket.Speak(live.Api, first);
        using (speaking)
        {
            using var waiting = await DrivenSocket.Open(live.Api, second.Socket);
            await waiting.Show(second.Token);
            Assert.InRange((await waiting.Next("busy")).GetProperty("retryAfterMs").GetInt32(), 1, 60_000);
            Assert.Equal(4429, await waiting.Closed());
            await speaking.Leave();
        }

        var (now, _) = await DrivenSocket.Speak(live.Api, second);
        now.Dispose();
    }

    private string Token(AccessRole role, string subject) => LocalTokens.Access(LocalKey.Of(live.Api.Folder), new AccessOptions(), role, subject, live.Time.GetUtcNow());

    private async Task<int> ClosedWith(string path, string token)
    {
        using var socket = await DrivenSocket.Open(live.Api, path);
        await socket.Show(token);
        return await socket.Closed();
    }

    private async Task<string> Answered(string path, string token)
    {
        using var socket = await DrivenSocket.Open(live.Api, path);
        await socket.Show(token);
        await socket.Next("begin");
        return socket.Heard[0];
    }
}
