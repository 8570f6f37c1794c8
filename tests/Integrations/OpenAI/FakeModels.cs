using LearningSessions.Integrations.OpenAI;
using LearningSessions.Tests.Fakes.OpenAI;

namespace LearningSessions.Integrations.Tests.OpenAI;

internal static class FakeModels
{
    /// <summary>A model's options for this endpoint.</summary>
    public static OpenAIModelOptions Options(this FakeModelServer server, Action<OpenAIModelOptions>? change = null)
    {
        var options = new OpenAIModelOptions
        {
            Endpoint = server.Endpoint,
            Key = "sk-secret",
            Model = "gpt-4o-mini",
            Temperature = 0.2f,
            MaxOutputTokens = 500,
        };
        change?.Invoke(options);
        return options;
    }
}
