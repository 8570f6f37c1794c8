using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Clips;

/// <summary>Waits for something to be logged.</summary>
internal sealed class LoggedWords : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> waiting = new(StringComparer.Ordinal);

    /// <summary>Ends with the next message that begins like this.</summary>
    public async Task<string> Next(string beginning)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[beginning] = seen;
        try
        {
            return await seen.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nobody logged '{beginning}…'.");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        foreach (var beginning in waiting.Keys)
        {
            if (message.StartsWith(beginning, StringComparison.Ordinal) && waiting.TryRemove(beginning, out var seen))
                seen.SetResult(message);
        }
    }

    public void Dispose()
    {
    }
}
