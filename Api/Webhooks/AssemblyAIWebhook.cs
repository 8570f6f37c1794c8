using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Recordings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Webhooks;

/// <summary>AssemblyAI's call when a job has ended. It is answered at once; what came of the job is fetched afterwards. A call that never comes
/// costs nothing but time: jobs are asked for all the same.</summary>
public static class AssemblyAIWebhook
{
    /// <summary>Maps it. The service has no account here: its secret lets it in.</summary>
    public static void MapAssemblyAIWebhook(this IEndpointRouteBuilder app) => app
        .MapPost("/v1/webhooks/assemblyai/{id}", Take).WithName("AssemblyAIWebhook").WithTags("Webhooks").AllowAnonymous()
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);

    /// <summary>A job of a recording has ended, well or badly.</summary>
    /// <param name="id">The recording's id.</param>
    /// <param name="call">Which job.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Take(
        string id,
        AssemblyAICall call,
        [FromHeader(Name = AssemblyAIWebhookOptions.Header)] string? secret,
        IOptions<AssemblyAIWebhookOptions> options,
        IGrainFactory grains)
    {
        if (!IsRight(secret, options.Value.WebhookSecret))
            return ProblemTypes.SignInNeeded.Because($"The header {AssemblyAIWebhookOptions.Header} must carry the secret of the configuration.");
        if (!TextIdRules.IsWellFormed(id) || string.IsNullOrEmpty(call.TranscriptId) || call.TranscriptId.Length > 200)
            return ProblemTypes.InvalidRequest.Because("It must name a recording and a transcript_id.");
        return await grains.GetGrain<IRecordingGrain>(id).JobEnded(call.TranscriptId)
            ? TypedResults.NoContent()
            : ProblemTypes.UnknownRecording.Because("No job of it is awaited.");
    }

    private static bool IsRight(string? given, string secret) => secret.Length > 0 && given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What AssemblyAI says when a job has ended.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AssemblyAICall
{
    /// <summary>The job's id.</summary>
    [JsonPropertyName("transcript_id")]
    public string? TranscriptId { get; init; }

    /// <summary>completed or error.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }
}
