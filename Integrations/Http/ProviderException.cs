using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Http;

/// <summary>Ends what an adapter is doing with the failure that its port then tells. It never leaves an adapter.</summary>
/// <param name="failure">What the port tells.</param>
/// <param name="mayHaveHappened">Whether the service may have done what it was asked all the same.</param>
internal sealed class ProviderException(ProviderFailure failure, bool mayHaveHappened = false) : Exception(failure.Reason)
{
    public ProviderFailure Failure { get; } = failure;

    public bool MayHaveHappened { get; } = mayHaveHappened;
}
