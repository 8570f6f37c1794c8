using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Shared;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Storage;

namespace LearningSessions.Api.Problems;

/// <summary>Answers what endpoints throw with problem documents, and logs what nobody foresaw. No stack trace leaves the house.</summary>
public sealed partial class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemOf(httpContext, exception);
        if (problem.StatusCode == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        await ProblemAnswers.For(httpContext, problem).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemHttpResult ProblemOf(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return ProblemOf(bad);
            case TimeoutException:
                LogTimeout(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.TimedOut.Because("The part that owns this did not answer in time. Try again; what was done is not done twice.");
            case InconsistentStateException:
                LogUnknownOutcome(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.TryAgain.Because("A write failed or met another one. Read it again, then repeat the request where it is still needed.");
            case var failure when DatabaseFaults.IsUnreachable(failure):
                LogUnavailable(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.Unavailable.Because("The database does not answer. It is tried again all the time: repeat the request later.");
            case OrleansException:
                LogUnavailable(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.Unavailable.Because("The part that owns this, or its database, is not there at the moment; others take over. Repeat the request: whether it was done is not known.");
            case DiskFullException or IOException { HResult: DiskFullOnUnix or DiskFullOnWindows }:
                LogDiskFull(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.DiskFull.Because("The server's disk is full: nothing of this request was kept. Free some space, then repeat it.");
            case IOException and not (FileNotFoundException or DirectoryNotFoundException):
                LogUnknownOutcome(context.Request.Method, context.Request.Path, exception);
                return ProblemTypes.TryAgain.Because("Storage failed, and whether the change was kept is not known. Read it again, then repeat the request where it is still needed.");
            default:
                var trace = Activity.Current?.Id ?? context.TraceIdentifier;
                LogUnforeseen(context.Request.Method, context.Request.Path, trace, exception);
                return ProblemTypes.Internal.Because("An error nobody foresaw. The log has it under the trace id.", [new("traceId", trace)]);
        }
    }

    private static ProblemHttpResult ProblemOf(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemTypes.TooLarge.Because("The body is larger than this address takes."),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ProblemTypes.UnsupportedMediaType.Because("Send JSON with Content-Type: application/json."),
        { InnerException: JsonException json } => ProblemTypes.MalformedJson.Because(JsonFaults.Describe(json)),
        _ when Unbound().Match(bad.Message) is { Success: true } match => new Faults()
            .Note(JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value), $"cannot be \"{match.Groups["value"].Value}\"").Problem()!,
        _ => ProblemTypes.InvalidRequest.Because(bad.Message),
    };

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Unbound();

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path}: no answer in time")]
    private partial void LogTimeout(string method, string path, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Path}: a write failed or its outcome is unknown")]
    private partial void LogUnknownOutcome(string method, string path, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Path}: the disk is full")]
    private partial void LogDiskFull(string method, string path, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "{Method} {Path}: the database or the owner is not there")]
    private partial void LogUnavailable(string method, string path, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "{Method} {Path} failed, trace {Trace}")]
    private partial void LogUnforeseen(string method, string path, string trace, Exception exception);
}
