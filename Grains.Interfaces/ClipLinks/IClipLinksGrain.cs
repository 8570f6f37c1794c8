using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.ClipLinks;

/// <summary>Who holds which audio clips: one part of all links, by their hash. Key: the part's number, two hexadecimal digits.</summary>
[Alias("IClipLinksGrain")]
public interface IClipLinksGrain : IGrainWithStringKey
{
    /// <summary>Notes who holds clips; noting twice is harmless.</summary>
    /// <param name="packed">Learners with the hashes of their links.</param>
    [Alias("Register")]
    Task Register(ImmutableArray<byte> packed);

    /// <summary>The learners who hold clips, each with the links asked for; two links of the same hash count as one, so a holder may be told of a
    /// clip that is another's.</summary>
    [Alias("Holders"), ReadOnly]
    Task<ImmutableArray<ClipHolder>> Holders(ImmutableArray<string> links);
}
