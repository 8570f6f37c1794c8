namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>One version of a prompt.</summary>
[GenerateSerializer, Immutable, Alias("PromptVersion")]
public sealed record PromptVersion
{
    /// <summary>Its number, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The messages.</summary>
    [Id(1)] public required PromptText Text { get; init; }

    /// <summary>Who wrote it; "seed" for those that come with the product.</summary>
    [Id(2)] public required string Author { get; init; }

    /// <summary>Why; at most 200 characters.</summary>
    [Id(3)] public string Message { get; init; } = "";

    /// <summary>When it was written or last changed, UTC.</summary>
    [Id(4)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rises with each change of the version, until it is in use; from 1.</summary>
    [Id(5)] public int Edition { get; init; } = 1;
}
