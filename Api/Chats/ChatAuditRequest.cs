using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Api.Chats;

/// <summary>What somebody found of an analysis and of the conversation itself.</summary>
public sealed record ChatAuditRequest
{
    /// <summary>The number of the analysis that was looked at.</summary>
    [Required]
    public int? Analysis { get; init; }

    /// <summary>What was found of each part of the analysis, each part once.</summary>
    public IReadOnlyList<FieldVerdictRequest?> Verdicts { get; init; } = [];

    /// <summary>How good the conversation itself is, 0 to 10.</summary>
    public int? Score { get; init; }

    /// <summary>What was found in the conversation: wrongFact, tone, policy, safety, personalData, manipulation.</summary>
    public IReadOnlyList<string?> Flags { get; init; } = [];

    /// <summary>Why; at most 500 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>What is wrong with its form.</summary>
    public Faults Check()
    {
        var faults = new Faults().Note("analysis", Analysis is null ? "is missing: the number of the analysis that was looked at" : null)
            .Note("verdicts", Verdicts is null ? "must be a list" : null)
            .Note("flags", Flags is null || Flags.Contains(null) ? "must be a list of names" : null);
        for (var i = 0; i < Verdicts?.Count; i++)
            Field(i, faults);
        foreach (var flag in Flags ?? [])
            faults.Choice<AuditNotice>("flags", flag);
        return faults;
    }

    /// <summary>The command, where its form is right.</summary>
    public SubmitAudit Command(string by) => new()
    {
        By = by,
        Analysis = Analysis!.Value,
        Verdicts = [.. Verdicts.Select((verdict, i) => new FieldVerdict(Field(i, new Faults())!.Value, verdict!.Right!.Value, verdict.Correction, verdict.Comment ?? ""))],
        Score = Score,
        Flags = [.. Flags.Select(flag => new Faults().Choice<AuditNotice>("flags", flag)!.Value)],
        Comment = Comment ?? "",
    };

    private AuditField? Field(int place, Faults faults)
    {
        var verdict = Verdicts[place];
        faults.Note($"verdicts[{place}].field", verdict?.Field is null ? "is missing" : null)
            .Note($"verdicts[{place}].right", verdict?.Right is null ? "must be true or false" : null);
        return faults.Choice<AuditField>($"verdicts[{place}].field", verdict?.Field);
    }
}

/// <summary>What somebody found of one part of an analysis.</summary>
/// <param name="Field">satisfaction, resolved, summary, improvements, topics, language or moods.</param>
/// <param name="Right">Whether it is right.</param>
/// <param name="Correction">What would be right: for satisfaction 0 to 10 or unknown, for resolved yes, no or unknown, for topics a list with commas, else a
/// text; at most 200 characters.</param>
/// <param name="Comment">Why; at most 200 characters.</param>
public sealed record FieldVerdictRequest(string? Field, bool? Right, string? Correction = null, string? Comment = null);
