using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Chats;

/// <summary>Hears from the log how many analyses have ended.</summary>
internal sealed class AnalysesEnded : ILoggerProvider, ILogger
{
    private readonly Lock gate = new();
    private int count;
    private (int Count, TaskCompletionSource Came)? awaited;

    /// <summary>Ends once so many more have ended; armed when this returns.</summary>
    public Task Next(int many)
    {
        lock (gate)
        {
            awaited = (count + many, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return Wait(awaited.Value.Came.Task, many);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!formatter(state, exception).Contains("an attempt to analyse it ended, the work is Done", StringComparison.Ordinal))
            return;
        lock (gate)
        {
            count++;
            if (awaited is { } wait && count >= wait.Count)
                wait.Came.TrySetResult();
        }
    }

    public void Dispose()
    {
    }

    private async Task Wait(Task came, int many)
    {
        try
        {
            await came.WaitAsync(TimeSpan.FromMinutes(10));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{many} further analyses never ended; {count} had in all.");
        }
    }
}
