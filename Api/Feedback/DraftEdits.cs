using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Api.Feedback;

/// <summary>New texts for drafts under review.</summary>
public sealed record DraftEdits
{
    /// <summary>The drafts to change; the others stay.</summary>
    [Required]
    public IReadOnlyList<DraftEdit?>? Drafts { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        var faults = new Faults()
            .Note("drafts", Drafts is null or { Count: 0 } ? "must hold at least one draft: {\"number\": 1, \"text\": \"…\"}" : null)
            .Note("drafts", Drafts?.Select(draft => draft?.Number).Distinct().Count() < Drafts?.Count ? "must name each draft once" : null);
        for (var i = 0; i < Drafts?.Count; i++)
            faults.Note($"drafts[{i}].text", FaultOf(Drafts[i]?.Text));
        return faults;
    }

    private static string? FaultOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "must not be blank"
        : text.Any(char.IsControl) ? "holds a line break, a tab or another control character, which messages cannot carry"
        : text.Length > Draft.MaxLength ? $"has {text.Length} characters; at most {Draft.MaxLength} are sent"
        : null;
}

/// <summary>A new text for one draft.</summary>
/// <param name="Number">The draft's number, from 1.</param>
/// <param name="Text">1 to 800 characters.</param>
public sealed record DraftEdit(int Number, string? Text);
