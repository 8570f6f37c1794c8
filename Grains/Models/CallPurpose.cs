using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Models;

/// <summary>What a call is made for, as its record states it.</summary>
/// <param name="CallId">The call's id.</param>
/// <param name="Kind">What for.</param>
/// <param name="Owner">The actor.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="PromptVersion">Its version.</param>
/// <param name="IsRepair">Whether it asks the model to mend its answer.</param>
public sealed record CallPurpose(string CallId, string Kind, string Owner, PromptName Prompt, int PromptVersion, bool IsRepair);
