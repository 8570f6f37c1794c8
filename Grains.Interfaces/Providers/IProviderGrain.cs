namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>One outside service, or what stands in for it. Key: its id.</summary>
[Alias("IProviderGrain")]
public interface IProviderGrain : IGrainWithStringKey
{
    /// <summary>Asks it for something that costs nothing and changes nothing for anybody; at most 30 s.</summary>
    [Alias("Test"), AlwaysInterleave, ResponseTimeout("00:01:00")]
    Task<ProviderTestOutcome> Test();
}
