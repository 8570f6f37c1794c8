using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>All that was logged, at every level; a test can await an entry that it armed a wait for.</summary>
internal sealed class WrittenLog : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<(string Part, TaskCompletionSource Came)> awaited = new();
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

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
            throw new TimeoutException($"'{part}' was never logged. There was:\n{Text}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        lines.Enqueue(line);
        foreach (var (part, came) in awaited)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                came.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
