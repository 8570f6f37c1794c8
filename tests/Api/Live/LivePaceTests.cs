using System.Diagnostics;
using System.Net.WebSockets;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Who sends too fast, and who does not read, over a real WebSocket.</summary>
[Collection("Scripted live")]
public sealed class LivePaceTests(ScriptedLive live)
{
    private const int Second = 32_000;

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
}
