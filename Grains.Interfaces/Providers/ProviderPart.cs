namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>For what an outside service, or what stands in for it, is there.</summary>
[GenerateSerializer, Alias("ProviderPart")]
public enum ProviderPart
{
    /// <summary>Where calls come from.</summary>
    Sources = 1,

    /// <summary>Where documents are kept.</summary>
    Documents = 2,

    /// <summary>What turns speech into words.</summary>
    Speech = 3,

    /// <summary>What writes and judges.</summary>
    Models = 4,

    /// <summary>How messages reach tutors.</summary>
    Sending = 5,

    /// <summary>Where the clips of learners lie.</summary>
    Clips = 6,

    /// <summary>Who is told that a learner is at risk.</summary>
    Alerts = 7,
}
