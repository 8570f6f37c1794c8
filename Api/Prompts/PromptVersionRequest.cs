using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Api.Prompts;

/// <summary>A version of a prompt as it is handed in. Calls fill its {{placeholders}}.</summary>
public sealed record PromptVersionRequest
{
    /// <summary>What the model is and must do; 1 to 16,000 characters.</summary>
    [Required]
    public string? Developer { get; init; }

    /// <summary>What it works on; 1 to 16,000 characters.</summary>
    [Required]
    public string? User { get; init; }

    /// <summary>Why it was written; at most 200 characters.</summary>
    public string? Message { get; init; }

    /// <summary>What is wrong with it, placeholders aside.</summary>
    public Faults Check() => new Faults().Note("developer", FaultOf(Developer)).Note("user", FaultOf(User));

    /// <summary>The command that writes it.</summary>
    public WritePrompt Command(string by) => new(new PromptText(Developer!, User!), by, Message ?? "");

    private static string? FaultOf(string? text) =>
        string.IsNullOrEmpty(text) ? "must not be blank"
        : text.Length > PromptText.MaxLength ? $"has {text.Length} characters; at most {PromptText.MaxLength} fit"
        : null;
}
