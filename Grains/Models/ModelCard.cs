using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Models;

/// <summary>What is known of a model without calling it.</summary>
public sealed record ModelCard
{
    /// <summary>Its name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>The provider's name of it.</summary>
    public required string ProviderModel { get; init; }

    /// <summary>Tokens that fit one call, the answer included.</summary>
    public required int ContextTokens { get; init; }

    /// <summary>The most tokens of an answer.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>Whether it takes a JSON schema beside the messages.</summary>
    public required bool TakesSchema { get; init; }

    /// <summary>Its prices, each from its day on.</summary>
    public ImmutableArray<ModelPrice> Prices { get; init; } = [];
}
