using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Sessions whose time is over, and a server whose time is.</summary>
public sealed class LiveTimeTests
{
    [Fact]
    public async Task A_session_that_has_expired_takes_no_more_audio_and_gets_its_report()
    {
        var time = new ShiftedTime();
        using var live = new ScriptedLive(time, ("Live:Lifetime", "00:10:00"));
        var begun = await live.Begin();
        var (socket, _) = await DrivenSocket.Speak(live.Api, begun);
        using (socket)
        {
            await socket.Frame(new byte[640]);
            await socket.Next("received");
            time.Advance(TimeSpan.FromMinutes(11));
            await socket.Frame(new byte[640]);

            Assert.Equal("expired", (await socket.Next("end")).GetProperty("ending").GetString());
            Assert.Equal(1000, await socket.Closed());
            Assert.Contains("report", socket.Heard);
        }

        // Its token counts for a quarter of an hour more, to read the report; then no longer.
        var (late, _) = await DrivenSocket.Speak(live.Api, begun);
        using (late)
            Assert.Equal("expired", (await late.Next("end")).GetProperty("ending").GetString());
        time.Advance(TimeSpan.FromMinutes(20));
        using var tooLate = await DrivenSocket.Open(live.Api, begun.Socket);
        await tooLate.Show(begun.Token);
        Assert.Equal(4401, await tooLate.Closed());
        Assert.Equal(LiveEnding.Expired, (await live.Api.Client.GetAsync($"/v1/live/sessions/{begun.Session.Id}").Is<LiveSession>(200)).Ending);
    }

    [Fact]
    public async Task A_server_that_stops_sends_its_clients_to_the_next_one()
    {
        using var live = new ScriptedLive();
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
        {
            live.Api.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            Assert.Equal(1012, await socket.Closed());
            await socket.Leave();
        }
    }

    [Fact]
    [Trait("Tier", "Long")]
    public async Task A_connection_that_says_nothing_for_long_is_4408()
    {
        using var live = new ScriptedLive(("Live:QuietFor", "00:00:05"));
        var (socket, _) = await DrivenSocket.Speak(live.Api, await live.Begin());
        using (socket)
            Assert.Equal(4408, await socket.Closed());
    }
}
