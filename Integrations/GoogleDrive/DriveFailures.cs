using System.Net;
using System.Text.Json;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>What Drive's refusals mean.</summary>
internal static class DriveFailures
{
    /// <summary>The failure that an answer tells.</summary>
    public static async Task<ProviderFailure> Of(HttpResponseMessage answer, ProviderHttp http, CancellationToken cancel)
    {
        var reason = await ReasonOf(answer, http, cancel);
        var said = $"(HTTP {(int)answer.StatusCode}{(reason is null ? "" : $", {reason}")})";
        var wait = AskedWait.Of(answer, http.Time.GetUtcNow());
        return (answer.StatusCode, reason) switch
        {
            (HttpStatusCode.TooManyRequests, _) or (HttpStatusCode.Forbidden, "userRateLimitExceeded" or "rateLimitExceeded" or "sharingRateLimitExceeded") =>
                new ProviderFailure.Transient($"Google Drive takes no more requests for now {said}.", wait),
            (HttpStatusCode.Forbidden, "dailyLimitExceeded") =>
                new ProviderFailure.Transient($"Google Drive takes no more requests today {said}.", wait ?? TimeSpan.FromHours(1)),
            (HttpStatusCode.Forbidden, "storageQuotaExceeded") => new ProviderFailure.Permanent(
                $"The account has no room on Google Drive {said}. A service account owns no storage: use a folder on a shared drive as GoogleDrive:RootFolder."),
            (HttpStatusCode.Forbidden, "numChildrenInNonRootLimitExceeded" or "teamDriveFileLimitExceeded") =>
                new ProviderFailure.Permanent($"The folder or the shared drive holds as many files as Google Drive allows {said}."),
            (HttpStatusCode.Unauthorized, _) =>
                new ProviderFailure.Permanent($"Google Drive did not accept the account {said}: check GoogleDrive:CredentialsFile."),
            (HttpStatusCode.Forbidden, _) =>
                new ProviderFailure.Permanent($"The account may not write to the folder on Google Drive {said}: share the folder with it as an editor."),
            (HttpStatusCode.NotFound, _) => new ProviderFailure.Permanent(
                $"The folder is not on Google Drive, or not shared with the account {said}: check GoogleDrive:RootFolder."),
            (HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError, _) =>
                new ProviderFailure.Transient($"Google Drive is out of order for now {said}.", wait),
            _ => new ProviderFailure.Permanent($"Google Drive did not accept the request {said}."),
        };
    }

    /// <summary>What <c>{"error":{"errors":[{"reason"}]}}</c> says; null when it is worded otherwise.</summary>
    private static async Task<string?> ReasonOf(HttpResponseMessage answer, ProviderHttp http, CancellationToken cancel)
    {
        try
        {
            await using var body = await http.Body(answer, cancel);
            using var json = await JsonDocument.ParseAsync(body, default, cancel);
            return json.RootElement.GetProperty("error").GetProperty("errors")[0].GetProperty("reason").GetString();
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
