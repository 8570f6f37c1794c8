using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Privacy;

namespace LearningSessions.Grains.Models;

/// <summary>What a caller wants of a model.</summary>
public sealed record ModelRequest
{
    /// <summary>The call's id: another one for each attempt, so that a call that was cut off stays counted. At most 280 characters.</summary>
    public required string CallId { get; init; }

    /// <summary>What for: feedback, chat, …</summary>
    public required string Kind { get; init; }

    /// <summary>The actor it is made for: its kind and key.</summary>
    public required string Owner { get; init; }

    /// <summary>The model's name in the configuration.</summary>
    public required string Model { get; init; }

    /// <summary>The prompt.</summary>
    public required PromptName Prompt { get; init; }

    /// <summary>Which version of it.</summary>
    public PromptLabel Label { get; init; } = PromptLabel.Production;

    /// <summary>What decides on the version where two of them are on trial against each other: the same key always gets the same. Null takes the one that
    /// <see cref="Label"/> points at.</summary>
    public string? SplitKey { get; init; }

    /// <summary>What fills the prompt's placeholders.</summary>
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>What the model listens to; null for text alone.</summary>
    public ModelAudio? Audio { get; init; }

    /// <summary>What the answer must fit; null for plain text.</summary>
    public JsonSchema? Schema { get; init; }

    /// <summary>What the schema cannot say: faults of an answer that fits it, in words for the model. A second answer with such faults is
    /// handed over with them.</summary>
    public Func<JsonElement, ImmutableArray<string>> Check { get; init; } = _ => [];

    /// <summary>Whose names and phone numbers must not leave.</summary>
    public ImmutableArray<KnownPerson> People { get; init; } = [];
}
