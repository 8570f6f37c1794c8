using System.ClientModel.Primitives;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>Sends no key where there is none: the SDK insists on one.</summary>
internal sealed class KeylessPolicy : PipelinePolicy
{
    private const string Header = "Authorization";

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        message.Request.Headers.Remove(Header);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        message.Request.Headers.Remove(Header);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }
}
