namespace LearningSessions.Tests.Fakes.OpenAI;

/// <summary>What an endpoint of the chat API answers.</summary>
public static class ChatAnswers
{
    /// <summary>A chat completion.</summary>
    public static PlannedAnswer Says(string? text, string finish = "stop", string? refusal = null, object? usage = null) => PlannedAnswer.Json(200, new
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
    public static PlannedAnswer Fails(int status, string? code = null, params (string Name, string Value)[] headers) => PlannedAnswer.Json(
        status, new { error = new { message = "The prompt 'Hola Brunhilde' is bad.", type = "some_error", param = (string?)null, code } }, headers);
}
