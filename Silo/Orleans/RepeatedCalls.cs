using LearningSessions.Silo.Cluster;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Messaging;

namespace LearningSessions.Silo;

/// <summary>Repeats an API's call of an actor that the loss of a silo or of the database has cut off, where HTTP says that the request may be repeated: it
/// reads, puts, deletes, or comes with an Idempotency-Key. Nobody else repeats calls.</summary>
/// <param name="requests">The request that the call is part of.</param>
/// <param name="settings">For how long.</param>
/// <param name="time">Measures it.</param>
/// <param name="log">Says what was repeated.</param>
internal sealed partial class RepeatedCalls(
    IHttpContextAccessor requests, IOptions<ClusterSettings> settings, TimeProvider time, ILogger<RepeatedCalls> log) : IOutgoingGrainCallFilter
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var begun = time.GetTimestamp();
        var wait = FirstWait;
        while (true)
        {
            try
            {
                await context.Invoke();
                return;
            }
            catch (Exception failure) when (IsPassing(failure) && requests.HttpContext is { } request && MayRepeat(request.Request)
                && !request.RequestAborted.IsCancellationRequested && time.GetElapsedTime(begun) + wait < settings.Value.RepeatFor)
            {
                Repeated(log, context.InterfaceName, context.MethodName, failure.GetType().Name);
                await Task.Delay(wait, time, request.RequestAborted);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    /// <summary>Whether a failure is of the way to the actor or of the database, and passes by itself.</summary>
    internal static bool IsPassing(Exception failure) => DatabaseFaults.IsUnreachable(failure) || failure
        is SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException or ClientNotAvailableException or TimeoutException;

    private static bool MayRepeat(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method)
        || request.Headers.ContainsKey("Idempotency-Key");

    [LoggerMessage(1, LogLevel.Information, "{Interface}.{Method} is called again: {Failure}")]
    private static partial void Repeated(ILogger log, string @interface, string method, string failure);
}
