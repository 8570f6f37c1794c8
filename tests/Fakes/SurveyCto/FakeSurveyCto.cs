using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.SurveyCto;

/// <summary>A SurveyCTO server with forms and attachments, behind Basic or Digest. Faults are planned through <see cref="Server"/>.</summary>
public sealed class FakeSurveyCto : IAsyncDisposable
{
    public const string User = "reader";

    public const string Password = "secreta ñ";

    private const string DateForm = "MMM d, yyyy h:mm:ss tt";

    private readonly bool digest;

    private FakeSurveyCto(bool digest) => this.digest = digest;

    /// <summary>Where requests arrive.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>The submissions by form, as the server words them.</summary>
    public ConcurrentDictionary<string, List<Dictionary<string, object?>>> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>The attachments by path.</summary>
    public ConcurrentDictionary<string, byte[]> Attachments { get; } = new(StringComparer.Ordinal);

    public static async Task<FakeSurveyCto> StartAsync(bool digest = false)
    {
        var fake = new FakeSurveyCto(digest);
        fake.Server = await FakeServer.StartAsync(fake.Answer);
        return fake;
    }

    /// <summary>Hands a call in, as the form of the original programme does.</summary>
    /// <returns>The submission, to be changed before the server is asked.</returns>
    public Dictionary<string, object?> HandIn(
        string form, string key, DateTimeOffset at, string tutor, string learner, string name, string language, byte[]? audio = null)
    {
        var path = $"/api/v2/forms/{form}/submissions/{key}/attachments/call {key}.wav";
        if (audio is not null)
            Attachments[path] = audio;
        var submission = new Dictionary<string, object?>
        {
            ["KEY"] = key,
            ["CompletionDate"] = Words(at),
            ["SubmissionDate"] = Words(at),
            ["starttime"] = Words(at - TimeSpan.FromMinutes(30)),
            ["review_status"] = "APPROVED",
            ["username"] = tutor,
            ["id_estudiante"] = learner,
            ["nombre"] = name,
            ["idioma"] = language,
            ["llamada"] = new Uri(Server.Address, path).AbsoluteUri,
        };
        Forms.GetOrAdd(form, _ => []).Add(submission);
        return submission;
    }

    /// <summary>A time as the server words it.</summary>
    public static string Words(DateTimeOffset at) => at.ToUniversalTime().ToString(DateForm, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        if (request.Method != "GET")
            return false;
        if (!(digest ? DigestCheck.Passes(request, User, Password) : request.Header("Authorization") == Basic()))
        {
            http.Response.StatusCode = 401;
            http.Response.Headers.WWWAuthenticate = digest ? DigestCheck.Challenge : "Basic realm=\"SurveyCTO\"";
            return true;
        }

        if (Attachments.TryGetValue(request.Path, out var bytes))
        {
            await PlannedAnswer.Bytes(bytes, "audio/wav").Write(http);
            return true;
        }

        var name = request.Path.Split('/')[^1];
        if (request.Path == $"/api/v2/forms/data/wide/json/{name}" && Forms.TryGetValue(name, out var submissions))
        {
            await PlannedAnswer.Json(200, submissions.Where(each => IsWanted(each, http.Request.Query))).Write(http);
            return true;
        }

        http.Response.StatusCode = 404;
        return request.Path.StartsWith("/api/v2/forms/", StringComparison.Ordinal);
    }

    private static bool IsWanted(Dictionary<string, object?> submission, IQueryCollection query)
    {
        var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(query["date"].ToString(), CultureInfo.InvariantCulture));
        var review = query["r"].ToString();
        return (review.Length == 0 || review.Split('|').Contains($"{submission["review_status"]}".ToLowerInvariant()))
            && (!DateTimeOffset.TryParseExact($"{submission["CompletionDate"]}", DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || at >= since);
    }

    private static string Basic() => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}";
}
