using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace LearningSessions.Api.Tests.Running;

/// <summary>Lets a test await the end of a request whose answer nobody can read.</summary>
public sealed class EndedRequests : IStartupFilter
{
    /// <summary>The header that names a request.</summary>
    public const string Header = "X-Test-Request";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> ends = new();

    /// <summary>When the request of this name has ended, with all it cleans up; fails after two minutes.</summary>
    public Task EndOf(string name) => End(name).Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            try
            {
                await rest(context);
            }
            finally
            {
                if (context.Request.Headers[Header] is [{ } name])
                    End(name).TrySetResult();
            }
        });
        next(app);
    };

    private TaskCompletionSource End(string name) =>
        ends.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
