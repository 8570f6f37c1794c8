using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>Hears from the log which imports have ended.</summary>
internal sealed class ImportsEnded : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Ends when this import has.</summary>
    public Task Next(string import) => waiting.GetOrAdd(import, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception).Split(' ') is ["Import", var import, "is", not "Running:", ..] && waiting.TryRemove(import, out var ended))
            ended.SetResult();
    }

    public void Dispose()
    {
    }
}
