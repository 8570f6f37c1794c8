using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Api.Tests.Running;

/// <summary>Lets a test await a line of the log.</summary>
public sealed class WatchedLog : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentDictionary<Guid, (Func<string, bool> IsIt, TaskCompletionSource<string> Came)> waits = new();

    /// <summary>The first line, written before or after this call, that holds all the parts; fails after two minutes, naming them.</summary>
    public async Task<string> Line(params string[] parts)
    {
        bool IsIt(string line) => parts.All(part => line.Contains(part, StringComparison.Ordinal));
        var wait = Guid.NewGuid();
        var came = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        waits[wait] = (IsIt, came);
        if (lines.FirstOrDefault(IsIt) is { } line)
            came.TrySetResult(line);
        try
        {
            return await came.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The log never said \"{string.Join(" … ", parts)}\". It said:\n{this}");
        }
        finally
        {
            waits.TryRemove(wait, out _);
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this);

    /// <summary>Waits until the product's services are disposed: the log is among the first that are made, and so among the last that end.</summary>
    public void WaitForEnd()
    {
        if (!ended.Task.Wait(Patience))
            throw new TimeoutException($"The product never ended. Its log:\n{this}");
    }

    /// <inheritdoc />
    public void Dispose() => ended.TrySetResult();

    /// <inheritdoc />
    public override string ToString() => string.Join('\n', lines);

    private void Take(string line)
    {
        lines.Enqueue(line);
        foreach (var (isIt, came) in waits.Values)
        {
            if (isIt(line))
                came.TrySetResult(line);
        }
    }

    private sealed class Logger(WatchedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        // Which levels come this far, the settings say: Information and above, unless a test asks for more.
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Take(formatter(state, exception) + (exception is null ? "" : " " + exception));
    }
}
