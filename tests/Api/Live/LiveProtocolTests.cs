using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace LearningSessions.Api.Tests.Live;

/// <summary>What a connection may send, in what order and how fast, over a real WebSocket.</summary>
[Collection("Scripted live")]
public sealed class LiveProtocolTests(ScriptedLive live)
{
    private const int Second = 32_000;

    public static TheoryData<string, WebSocketMessageType, byte[]> BadMessages { get; } = new()
    {
        { "an odd number of bytes", WebSocketMessageType.Binary, new byte[641] },
        { "more than a second", WebSocketMessageType.Binary, new byte[Second + 2] },
        { "far more than a second", WebSocketMessageType.Binary, new byte[10 * Second] },
        { "no audio", WebSocketMessageType.Binary, [] },
        { "no JSON", WebSocketMessageType.Text, "finish"u8.ToArray() },
        { "no object", WebSocketMessageType.Text, "null"u8.ToArray() },
        { "a list", WebSocketMessageType.Text, "[]"u8.ToArray() },
        { "no type", WebSocketMessageType.Text, "{}"u8.ToArray() },
        { "an unknown type", WebSocketMessageType.Text, """{"type":"sing"}"""u8.ToArray() },
        { "an answer to no question", WebSocketMessageType.Text, """{"type":"answer"}"""u8.ToArray() },
        { "a question that is no number", WebSocketMessageType.Text, """{"type":"answer","question":"first"}"""u8.ToArray() },
        { "too much text", WebSocketMessageType.Text, Encoding.UTF8.GetBytes($$"""{"type":"keepalive","token":"{{new string('x', Second)}}"}""") },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task What_is_no_message_of_the_protocol_is_4400_and_the_session_goes_on(string what, WebSocketMessageType type, byte[] content)
    {
        var begun = await live.Begin();
        var (socket, _) = await DrivenSocket.Speak(live.Api, begun);
        using (socket)
        {
            await socket.Send(content, type);
            Assert.True(await socket.Closed() == 4400, $"{what} was closed with \"{socket.Reason}\".");
        }

        var (again, _) = await DrivenSocket.Speak(live.Api, begun);
        again.Dispose();
    }

    [Fact]
    public async Task Text_that_is_no_UTF_8_is_1007_or_a_cut()
    {
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            await socket.Send(new byte[] { 0xff, 0xfe }, WebSocketMessageType.Text);
            // The server's socket sends the code and tears the connection down at once: the code may be lost on its way.
            var end = await Record.ExceptionAsync(async () => Assert.Equal(1007, await socket.Closed()));
            Assert.True(end is null or WebSocketException, $"{end}");
        }
    }

    [Fact]
    public async Task Only_the_last_frame_is_shorter_than_20_ms()
    {
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            foreach (var (bytes, samples) in ((int, int)[])[(640, 320), (Second, 16_320), (320, 16_480)])
            {
                await socket.Frame(new byte[bytes]);
                Assert.Equal(samples, (await socket.Next("received")).GetProperty("samples").GetInt64());
            }

            await socket.Frame(new byte[640]);
            Assert.Equal(4400, await socket.Closed());
        }
    }

    [Fact]
    public async Task A_question_that_does_not_exist_is_passed_over()
    {
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            await socket.Say(new { type = "answer", question = 77 });
            await socket.Say(new { type = "keepalive" });
            await socket.Frame(new byte[640]);
            await socket.Next("received");
        }
    }

    [Fact]
    public async Task Who_finishes_twice_gets_one_report_and_what_is_said_after_it_counts_nothing()
    {
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            await socket.Frame(new byte[640]);
            await socket.Say(new { type = "finish" });
            await socket.Frame(ScriptedLive.Speech(1));
            await socket.Say(new { type = "finish" });

            Assert.Equal(1000, await socket.Closed());
            Assert.Equal((1, 1, 1), (Count("received"), Count("report"), Count("end")));
            Assert.DoesNotContain("final", socket.Heard);
            int Count(string type) => socket.Heard.Count(each => each == type);
        }
    }

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
    public async Task A_flood_waits_once_its_burst_is_used_up_and_loses_nothing()
    {
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            var clock = Stopwatch.StartNew();
            var sending = Flood();
            for (var samples = 0L; samples < 60 * Second / 2;)
            {
                var received = (await socket.Next("received")).GetProperty("samples").GetInt64();
                Assert.Equal(samples + (Second / 2), received);
                samples = received;
            }

            await sending;
            // Fifty seconds more than the burst, a hundred times as fast as they are spoken: no machine is faster than that.
            Assert.True(clock.Elapsed > TimeSpan.FromSeconds(0.49), $"A minute of audio was taken in {clock.Elapsed}.");
        }

        async Task Flood()
        {
            for (var i = 0; i < 60; i++)
                await socket.Frame(new byte[Second]);
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_1008()
    {
        // How much the machine holds for a client that does not read is not ours to say: it is sent more until it is too much.
        var isLetGo = false;
        for (var frames = 8_000; !isLetGo && frames <= 128_000; frames *= 4)
        {
            var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
            using (socket)
            {
                for (var i = 0; i < frames; i++)
                    await socket.Frame(new byte[640]);
                await socket.Say(new { type = "finish" });
                // The code may be lost with the connection.
                isLetGo = await Record.ExceptionAsync(socket.Closed) is WebSocketException || socket.Code == 1008;
                Assert.True(socket.Heard.Count >= 256, $"{socket.Heard.Count}");
            }
        }

        Assert.True(isLetGo);
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
