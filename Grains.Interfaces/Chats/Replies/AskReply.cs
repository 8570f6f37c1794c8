using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Interfaces.Chats.Replies;

/// <summary>Asks a model to answer in a conversation.</summary>
/// <param name="Chat">Which conversation.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Parameters">What fills the prompt's placeholders besides conversation, goal and language.</param>
/// <param name="By">Who asks.</param>
[GenerateSerializer, Immutable, Alias("AskReply")]
public sealed record AskReply(
    [property: Id(0)] ChatId Chat,
    [property: Id(1)] PromptName Prompt,
    [property: Id(2)] ImmutableDictionary<string, string> Parameters,
    [property: Id(3)] string By);
