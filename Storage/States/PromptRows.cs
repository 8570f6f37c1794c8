using System.Text.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Prompts;

namespace LearningSessions.Storage.States;

/// <summary>A prompt's row. What its versions say is not in it: the prompt tells.</summary>
internal static class PromptRows
{
    private static readonly Table Prompts = new("prompt", ["name"], ["versions", "production", "candidate", "in_use"], constant: []);

    public static Projection<PromptState>[] All { get; } = [new(Prompts, key => [key], (key, state, _) => Prompt(key, state))];

    private static object?[]? Prompt(string key, PromptState state) => PromptRules.View(PromptName.From(key), state) is { } prompt
        ? [prompt.Versions, prompt.Production, prompt.Candidate, JsonSerializer.Serialize(prompt.InUse)]
        : null;
}
