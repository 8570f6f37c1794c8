namespace LearningSessions.Api.Settings;

/// <summary>What the test of a provider came to.</summary>
/// <param name="Works">Whether it answered as it should.</param>
/// <param name="Said">What was found, or why it does not work and what to do.</param>
/// <param name="MayPass">Whether another try may succeed without anybody doing something.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record ProviderTest(bool Works, string Said, bool MayPass, double Seconds);
