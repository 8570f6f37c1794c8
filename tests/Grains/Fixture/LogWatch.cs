using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Tests.Fixture;

/// <summary>Lets a test await a log entry that it armed a wait for.</summary>
internal sealed class LogWatch : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<(string Part, TaskCompletionSource Came)> awaited = new();
    private readonly ConcurrentQueue<string> all = new();

    /// <summary>Ends when an entry logged after this call contains the text.</summary>
    public async Task Next(string part)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited.Enqueue((part, came));
        try
        {
            await came.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{part}' was never logged. There was: {this}");
        }
    }

    /// <summary>All that was logged.</summary>
    public override string ToString() => string.Join(" | ", all);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = $"{formatter(state, exception)} {exception}";
        all.Enqueue(text);
        foreach (var (part, came) in awaited)
        {
            if (text.Contains(part, StringComparison.Ordinal))
                came.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
