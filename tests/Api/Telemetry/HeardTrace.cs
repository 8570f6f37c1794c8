using System.Collections.Concurrent;
using System.Diagnostics;

namespace LearningSessions.Api.Tests.Telemetry;

/// <summary>Hears the product's activities of one trace.</summary>
internal sealed class HeardTrace : IDisposable
{
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly TaskCompletionSource<Activity> awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="until">The activity whose end is awaited.</param>
    public HeardTrace(string until)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("LearningSessions.", StringComparison.Ordinal) || source.Name is "Microsoft.AspNetCore" or "Microsoft.Orleans.Application",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.TraceId == Id || options.Parent.TraceId == Id ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = activity =>
            {
                if (activity.TraceId != Id)
                    return;
                ended.Enqueue(activity);
                if (activity.OperationName == until)
                    awaited.TrySetResult(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The trace.</summary>
    public ActivityTraceId Id { get; } = ActivityTraceId.CreateRandom();

    /// <summary>The header that puts a request into the trace.</summary>
    public string Header => $"00-{Id}-{ActivitySpanId.CreateRandom()}-01";

    /// <summary>The activities that have ended.</summary>
    public IReadOnlyCollection<Activity> Ended => ended;

    /// <summary>When the awaited activity has ended; fails after two minutes.</summary>
    public Task<Activity> Awaited => awaited.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();
}
