using LearningSessions.Api.Pages.Events;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningSessions.Pages.Tests.Events;

public sealed class EventStreamsTests
{
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    private EventStreams? streams;

    private EventStreams Streams => streams ??= new EventStreams(TimeProvider.System, lifetime);

    [Fact]
    public async Task A_value_is_pushed_when_it_changes_until_the_last()
    {
        var values = new Queue<string>(["a", "a", "last b", "c"]);
        var pushed = await Follow(() => values.Dequeue()).ToListAsync();
        Assert.Equal(["a", "last b"], pushed);
    }

    [Fact]
    public async Task One_stream_too_many_ends_at_once_and_has_room_when_another_ends()
    {
        var open = new List<IAsyncEnumerator<string>>();
        for (var i = 0; i < EventStreams.MaxOpen; i++)
        {
            open.Add(Follow(() => "a").GetAsyncEnumerator());
            Assert.True(await open[i].MoveNextAsync());
        }

        Assert.Empty(await Follow(() => "a").ToListAsync());
        await open[0].DisposeAsync();
        open[0] = Follow(() => "a").GetAsyncEnumerator();
        Assert.True(await open[0].MoveNextAsync());
        foreach (var each in open)
            await each.DisposeAsync();
    }

    [Fact]
    public async Task The_end_of_the_server_ends_the_streams()
    {
        await using var stream = Follow(() => "a").GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        var next = stream.MoveNextAsync();
        lifetime.StopApplication();
        Assert.False(await next.AsTask().WaitAsync(TimeSpan.FromMinutes(2)));
    }

    private IAsyncEnumerable<string> Follow(Func<string> read) =>
        Streams.Follow(() => Task.FromResult<string?>(read()), value => value.StartsWith("last", StringComparison.Ordinal), CancellationToken.None);
}
