using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.AssemblyAI;

/// <summary>AssemblyAI as its API is used: it takes uploads and orders, is asked for jobs, and lists them. Other answers can be planned in front.</summary>
public sealed class FakeAssemblyAI : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Id, string Upload, int Polls)> jobs = new();
    private readonly ConcurrentDictionary<string, int> polls = new();
    private int uploads;
    private FakeServer? server;

    /// <summary>The server, to plan answers and to look at requests.</summary>
    public FakeServer Server => server!;

    /// <summary>How often a job is processing when it is asked for, before it is completed.</summary>
    public int PollsUntilDone { get; set; } = 1;

    /// <summary>What a completed job holds beside its id and status.</summary>
    public object Completed { get; set; } = Calls.Multiplying;

    /// <summary>The ids of the jobs that were ordered, and so are paid for.</summary>
    public IReadOnlyList<string> Ordered => [.. jobs.Select(job => job.Id)];

    public static async Task<FakeAssemblyAI> StartAsync()
    {
        var fake = new FakeAssemblyAI();
        fake.server = await FakeServer.StartAsync(fake.Answer);
        return fake;
    }

    /// <summary>Takes the order of an upload and breaks the connection before the answer.</summary>
    public PlannedAnswer OrdersAndHangsUp(string upload) => new(http =>
    {
        Order(upload);
        http.Abort();
        return Task.CompletedTask;
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        object? answer = (request.Method, request.Path) switch
        {
            ("POST", "/v2/upload") => new { upload_url = $"https://cdn.example/upload/{Interlocked.Increment(ref uploads)}" },
            ("POST", "/v2/transcript") => new { id = Order(request.Json.GetProperty("audio_url").GetString()!), status = "queued" },
            ("GET", "/v2/transcript") => List(),
            ("GET", var path) when path.StartsWith("/v2/transcript/", StringComparison.Ordinal) => Job(path["/v2/transcript/".Length..]),
            _ => null,
        };
        if (answer is null)
            return false;
        await PlannedAnswer.Json(200, answer).Write(http);
        return true;
    }

    private string Order(string upload)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"job-{jobs.Count + 1}");
        jobs.Enqueue((id, upload, PollsUntilDone));
        return id;
    }

    private object List() => new
    {
        page_details = new { limit = 200, result_count = jobs.Count },
        transcripts = jobs.Reverse().Select(job => new { id = job.Id, audio_url = job.Upload, status = "processing", created = "2026-11-21T10:00:00.000000" }),
    };

    private Dictionary<string, object>? Job(string id)
    {
        if (jobs.All(job => job.Id != id))
            return null;
        var asked = polls.AddOrUpdate(id, 1, (_, times) => times + 1);
        if (asked <= jobs.First(job => job.Id == id).Polls)
            return new() { ["id"] = id, ["status"] = asked == 1 ? "queued" : "processing" };
        var completed = JsonSerializer.SerializeToElement(Completed).EnumerateObject().ToDictionary(property => property.Name, property => (object)property.Value);
        completed["id"] = id;
        completed["status"] = "completed";
        return completed;
    }
}
