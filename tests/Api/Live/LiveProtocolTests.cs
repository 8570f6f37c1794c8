using System.Net.WebSockets;
using System.Text;

namespace LearningSessions.Api.Tests.Live;

/// <summary>What a connection may send and what not, over a real WebSocket.</summary>
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
}
