using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Sessions that go on after a cut: with a newer connection, after their memory was lost, after something failed here.</summary>
[Collection("Scripted live")]
public sealed class LiveResumingTests(ScriptedLive live)
{
    private const int Second = 32_000;

    [Fact]
    public async Task A_newer_connection_takes_over_where_the_first_one_was_and_no_word_is_lost_or_doubled()
    {
        var speech = ScriptedLive.Speech(10);
        var (whole, cut) = (await live.Begin(), await live.Begin());
        var (only, _) = await DrivenSocket.Speak(live.Api, whole);
        using (only)
        {
            await Say(only, speech);
            await Finish(only);
        }

        var (first, _) = await DrivenSocket.Speak(live.Api, cut);
        using (first)
        {
            await Say(first, speech.AsMemory(0, 4 * Second));
            var (second, begin) = await DrivenSocket.Speak(live.Api, cut);
            using (second)
            {
                Assert.Equal("replaced", (await first.Next("error")).GetProperty("code").GetString());
                Assert.Equal(4409, await first.Closed());
                Assert.Equal(4 * Second / 2, begin.GetProperty("resumeFromSample").GetInt64());
                await Say(second, speech.AsMemory(4 * Second));
                await Finish(second);
            }
        }

        Assert.NotEmpty(await Text(whole));
        Assert.Equal(await Text(whole), await Text(cut));
    }

    [Fact]
    public async Task A_session_that_lost_its_memory_says_from_which_sample_on_audio_is_wanted_again()
    {
        var (speech, begun) = (ScriptedLive.Speech(10), await live.Begin());
        var (socket, _) = await DrivenSocket.Speak(live.Api, begun);
        using (socket)
        {
            await socket.Frame(speech.AsMemory(0, 640));
            await socket.Next("received");
            await Overwrite(begun);

            // The next save finds that somebody else wrote, and the session begins anew from what was saved.
            var error = await Until(socket, speech, "error");
            Assert.Equal(("resend", 0), (error.GetProperty("code").GetString(), error.GetProperty("resumeFromSample").GetInt64()));
            Assert.Equal(1012, await socket.Closed());
        }

        var (again, begin) = await DrivenSocket.Speak(live.Api, begun);
        using (again)
            Assert.Equal(0, begin.GetProperty("resumeFromSample").GetInt64());
    }

    [Fact]
    public async Task What_goes_wrong_here_sends_a_client_to_try_again()
    {
        var begun = await live.Begin();
        var (socket, _) = await DrivenSocket.Speak(live.Api, begun);
        using (socket)
        {
            await Overwrite(begun);
            await socket.Say(new { type = "answer", question = 2 });
            Assert.Equal("try-again", (await socket.Next("error")).GetProperty("code").GetString());
            Assert.Equal(1012, await socket.Closed());
        }

        var (again, _) = await DrivenSocket.Speak(live.Api, begun);
        again.Dispose();
    }

    private static async Task Say(DrivenSocket socket, ReadOnlyMemory<byte> audio)
    {
        for (var at = 0; at < audio.Length; at += 8_000)
        {
            await socket.Frame(audio[at..(at + 8_000)]);
            await socket.Next("received");
        }
    }

    private static async Task Finish(DrivenSocket socket)
    {
        await socket.Say(new { type = "finish" });
        Assert.Equal(1000, await socket.Closed());
    }

    // Speaks the same again and again until something else than a receipt comes.
    private static async Task<System.Text.Json.JsonElement> Until(DrivenSocket socket, byte[] speech, string type)
    {
        for (var at = 640; ; at = at + 1_280 < speech.Length ? at + 640 : 640)
        {
            await socket.Frame(speech.AsMemory(at, 640));
            if (await socket.Next("received", type) is var message && message.GetProperty("type").GetString() == type)
                return message;
        }
    }

    /// <summary>Writes a session's state behind its back, as another activation would.</summary>
    private async Task Overwrite(LiveBegun begun)
    {
        var (storage, state) = (live.Api.Services.GetRequiredKeyedService<IGrainStorage>("Default"), new GrainState<LiveSessionState>());
        var id = GrainId.Create("live-session", begun.Session.Id.Value);
        await storage.ReadStateAsync("live-session", id, state);
        await storage.WriteStateAsync("live-session", id, state);
    }

    private async Task<string> Text(LiveBegun begun)
    {
        var transcript = await live.Api.Client.GetAsync($"/v1/live/sessions/{begun.Session.Id}/transcript").Is<LiveTranscript>(200);
        return string.Join('\n', transcript.Segments.Select(segment => $"{segment.From}-{segment.To} {segment.Text}"));
    }
}
