using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Integrations.Tests.OpenAI;

/// <summary>One answer of the fake server.</summary>
internal sealed record PlannedAnswer(Func<HttpContext, Task> Write)
{
    /// <summary>A chat completion.</summary>
    public static PlannedAnswer Says(string? text, string finish = "stop", string? refusal = null, object? usage = null) => Json(200, new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "gpt-4o-mini-2024-07-18",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text, refusal }, finish_reason = finish } },
        usage = usage ?? new
        {
            prompt_tokens = 1_000,
            completion_tokens = 120,
            total_tokens = 1_120,
            prompt_tokens_details = new { cached_tokens = 600, audio_tokens = 100 },
            completion_tokens_details = new { reasoning_tokens = 20, audio_tokens = 20 },
        },
    });

    /// <summary>An error as the API words it; the message quotes the prompt, as real ones do.</summary>
    public static PlannedAnswer Fails(int status, string? code = null, params (string Name, string Value)[] headers) =>
        Json(status, new { error = new { message = "The prompt 'Hola Brunhilde' is bad.", type = "some_error", param = (string?)null, code } }, headers);

    public static PlannedAnswer Raw(int status, string contentType, string body) => new(async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body);
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

    private static PlannedAnswer Json(int status, object body, params (string Name, string Value)[] headers) => new(async http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(JsonSerializer.Serialize(body));
    });
}
