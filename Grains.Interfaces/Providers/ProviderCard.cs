using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>An outside service, or what stands in for it: whether it is there and how it is set up.</summary>
[GenerateSerializer, Immutable, Alias("ProviderCard")]
public sealed record ProviderCard
{
    /// <summary>Its id: <c>assemblyai</c>, <c>model-fast</c>, ….</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Which kind of provider it is: <c>assemblyai</c>, <c>model</c>, ….</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>What for.</summary>
    [Id(2)] public required ProviderPart Part { get; init; }

    /// <summary>Its name in the configuration where there can be several; blank else.</summary>
    [Id(3)] public string Name { get; init; } = "";

    /// <summary>Whether it is there.</summary>
    [Id(4)] public required ProviderStanding Standing { get; init; }

    /// <summary>The options that matter first; values of secrets are never in it.</summary>
    [Id(5)] public ImmutableArray<ProviderSetting> Settings { get; init; } = [];

    /// <summary>The page of the documentation that says more.</summary>
    [Id(6)] public string Documentation { get; init; } = "docs/providers.md";

    /// <summary>Whether it can be tested without doing anything to anybody.</summary>
    [Id(7)] public bool CanTest { get; init; }
}
