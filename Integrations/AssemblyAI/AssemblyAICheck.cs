using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>Asks AssemblyAI for the list of jobs: it costs nothing and tells whether the key is accepted.</summary>
internal static class AssemblyAICheck
{
    public static async Task<ProviderTestOutcome> Test(AssemblyAIOptions options, TimeProvider time, CancellationToken cancel)
    {
        using var client = new AssemblyAIClient(options, time);
        try
        {
            await client.Reach(cancel);
            return new ProviderTestOutcome.Works($"AssemblyAI at {options.Endpoint.Host} accepts the key.");
        }
        catch (SpeechServiceException failed)
        {
            return new ProviderTestOutcome.Fails(failed.Failure.Reason, failed.Failure is ProviderFailure.Transient);
        }
    }
}
