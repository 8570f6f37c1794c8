using System.Diagnostics;

namespace Orleans.Embedded.Calls;

/// <summary>Carries the trace of the caller along with a call, as Orleans does with <c>AddActivityPropagation</c>: the W3C trace context travels in the
/// request context, and while somebody listens the called side has an activity of the source <c>Microsoft.Orleans.Application</c>.</summary>
internal static class CallTracing
{
    private const string TraceParent = "traceparent";
    private const string TraceState = "tracestate";

    private static readonly ActivitySource Source = new("Microsoft.Orleans.Application", "1.0.0");

    /// <summary>The context that a call takes along.</summary>
    public static Dictionary<string, object>? Outgoing(Dictionary<string, object>? context)
    {
        if (!Source.HasListeners() || Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } caller)
            return context;
        var traced = new Dictionary<string, object>(context ?? []) { [TraceParent] = id };
        if (caller.TraceStateString is { } state)
            traced[TraceState] = state;
        return traced;
    }

    /// <summary>Begins the activity of a call on the called side; null while nobody listens. It is current until the context is left.</summary>
    public static Activity? Begin(Call call)
    {
        if (!Source.HasListeners())
            return null;
        // Whatever is current here is of whoever woke the activation, not of this call.
        Activity.Current = null;
        var context = call.Context;
        ActivityContext.TryParse(context?.GetValueOrDefault(TraceParent) as string, context?.GetValueOrDefault(TraceState) as string, isRemote: true, out var parent);
        var activity = Source.StartActivity(call.Shape.Name, ActivityKind.Server, parent);
        activity?.SetTag("rpc.system", "orleans");
        return activity;
    }

    /// <summary>Ends the activity of a call.</summary>
    public static void End(Activity? activity, Task ran)
    {
        if (activity is null)
            return;
        if (ran.Exception?.InnerException is { } failure)
            activity.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
        activity.Stop();
    }
}
