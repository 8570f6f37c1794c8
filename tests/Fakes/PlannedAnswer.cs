using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes;

/// <summary>One answer of a fake server.</summary>
public sealed record PlannedAnswer(Func<HttpContext, Task> Write)
{
    /// <summary>A status with JSON.</summary>
    public static PlannedAnswer Json(int status, object body, params (string Name, string Value)[] headers) =>
        Raw(status, "application/json", JsonSerializer.Serialize(body), headers);

    /// <summary>A status with a body of any kind.</summary>
    public static PlannedAnswer Raw(int status, string contentType, string body, params (string Name, string Value)[] headers) => new(async http =>
    {
        Begin(http, status, headers);
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body);
    });

    /// <summary>Bytes.</summary>
    public static PlannedAnswer Bytes(byte[] body, string contentType = "application/octet-stream") => new(async http =>
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    });

    /// <summary>A status without a body.</summary>
    public static PlannedAnswer Status(int status, params (string Name, string Value)[] headers) => new(http =>
    {
        Begin(http, status, headers);
        return Task.CompletedTask;
    });

    /// <summary>Says when the request is there, and never answers it.</summary>
    public static PlannedAnswer Hangs(TaskCompletionSource arrived) => new(async http =>
    {
        arrived.TrySetResult();
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    });

    /// <summary>Breaks the connection in the middle of the answer.</summary>
    public static PlannedAnswer Breaks() => new(async http =>
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 5_000;
        await http.Response.WriteAsync("{\"id\":");
        await http.Response.Body.FlushAsync();
        http.Abort();
    });

    /// <summary>Sends half of the bytes, says so, and never the rest.</summary>
    public static PlannedAnswer Stalls(byte[] body, TaskCompletionSource half, string contentType = "application/octet-stream") => new(async http =>
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await http.Response.Body.FlushAsync();
        await Hangs(half).Write(http);
    });

    /// <summary>Breaks the connection before an answer.</summary>
    public static PlannedAnswer HangsUp() => new(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    private static void Begin(HttpContext http, int status, (string Name, string Value)[] headers)
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
    }
}
