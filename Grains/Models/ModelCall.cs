using System.Collections.Immutable;

namespace LearningSessions.Grains.Models;

/// <summary>What a model is sent.</summary>
/// <param name="Messages">The conversation so far; the model speaks next.</param>
/// <param name="Schema">What its answer must fit, for models that take a schema; null for plain text and for those that do not.</param>
public sealed record ModelCall(ImmutableArray<ModelMessage> Messages, JsonSchema? Schema);
