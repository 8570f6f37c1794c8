using System.Collections.Immutable;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Grains.Chats.Audits;

/// <summary>How people look at analyses, one at a time, and what becomes of what they find.</summary>
public static class AuditRules
{
    /// <summary>The most audits of one analysis.</summary>
    public const int MaxAudits = 5;

    private const int MaxText = 200;
    private const int MaxComment = 500;
    private const string Nothing = "unknown";

    /// <summary>Claims the newest analysis for one person.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="by">Who.</param>
    /// <param name="lasts">How long.</param>
    /// <param name="now">UTC.</param>
    public static AuditOutcome Claim(ChatSession chat, string by, TimeSpan lasts, DateTimeOffset now)
    {
        if (chat.Analysis is null)
            return new AuditOutcome.NotAnalysed();
        return chat.Claim is { } held && held.By != by && held.Until > now
            ? new AuditOutcome.Claimed(held)
            : new AuditOutcome.Done(chat with { Claim = new AuditClaim(by, now, now + lasts) });
    }

    /// <summary>Gives up a person's claim.</summary>
    public static AuditOutcome Release(ChatSession chat, string by) =>
        new AuditOutcome.Done(chat.Claim?.By == by ? chat with { Claim = null } : chat);

    /// <summary>Keeps what a person found of the newest analysis.</summary>
    public static AuditOutcome Audit(ChatSession chat, SubmitAudit command, DateTimeOffset now)
    {
        if (chat.Analysis is not { } analysis)
            return new AuditOutcome.NotAnalysed();
        if (command.Analysis != analysis.Number)
            return new AuditOutcome.OtherAnalysis(analysis.Number);
        if (chat.Claim is { } held && held.By != command.By && held.Until > now)
            return new AuditOutcome.Claimed(held);
        if (chat.Claim?.By != command.By || chat.Claim.Until <= now)
            return new AuditOutcome.NotClaimed();
        if (Fault(command) is { } fault)
            return fault;
        var audits = analysis.Audits.RemoveAll(audit => audit.By == command.By).Add(AuditOf(command, analysis, now));
        return new AuditOutcome.Done(chat with
        {
            Claim = null,
            Queues = [],
            Analysis = analysis with { Audits = [.. audits.TakeLast(MaxAudits)] },
        });
    }

    /// <summary>The satisfaction that counts: a person's where one judged it, the last; else the analyst's.</summary>
    public static int? SatisfactionOf(ChatAnalysis analysis) =>
        analysis.Audits.LastOrDefault(audit => audit.JudgedSatisfaction) is { } audit ? audit.Satisfaction : analysis.Satisfaction;

    /// <summary>Whether a person judged the satisfaction.</summary>
    public static bool IsCorrected(ChatAnalysis analysis) => analysis.Audits.Any(audit => audit.JudgedSatisfaction);

    /// <summary>Whether it was resolved: a person's correction where there is one, the last; else the analyst's.</summary>
    public static bool? ResolvedOf(ChatAnalysis analysis) => CorrectionOf(analysis, AuditField.Resolved) switch
    {
        null => analysis.Resolved,
        "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <summary>The topics: a person's correction where there is one, the last; else the analyst's.</summary>
    public static ImmutableArray<string> TopicsOf(ChatAnalysis analysis) => CorrectionOf(analysis, AuditField.Topics) is { } topics
        ? [.. topics.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)]
        : analysis.Topics;

    /// <summary>The language: a person's correction where there is one, the last; else the analyst's.</summary>
    public static string? LanguageOf(ChatAnalysis analysis) => CorrectionOf(analysis, AuditField.Language) ?? analysis.Language;

    private static string? CorrectionOf(ChatAnalysis analysis, AuditField field) => analysis.Audits
        .SelectMany(audit => audit.Verdicts)
        .LastOrDefault(verdict => verdict.Field == field)?.Correction;

    private static ChatAudit AuditOf(SubmitAudit command, ChatAnalysis analysis, DateTimeOffset now)
    {
        var satisfaction = command.Verdicts.FirstOrDefault(verdict => verdict.Field == AuditField.Satisfaction);
        // Who finds it wrong and does not say what would be right has not judged it.
        var judged = satisfaction is { IsRight: true } or { Correction: not null };
        return new ChatAudit
        {
            By = command.By,
            At = now,
            Verdicts = command.Verdicts,
            Score = command.Score,
            Flags = [.. command.Flags.Distinct()],
            Comment = command.Comment,
            JudgedSatisfaction = judged,
            Satisfaction = !judged ? null : satisfaction!.IsRight ? analysis.Satisfaction : Points(satisfaction.Correction!),
        };
    }

    private static AuditOutcome.BadAudit? Fault(SubmitAudit command)
    {
        if (command.Verdicts.IsEmpty && command.Score is null && command.Flags.IsEmpty)
            return new("verdicts", "say something of the analysis or of the conversation: a verdict, a score or a flag");
        if (command.Verdicts.Select(verdict => verdict.Field).Distinct().Count() < command.Verdicts.Length)
            return new("verdicts", "must name each field once");
        if (command.Score is < 0 or > 10)
            return new("score", "must be 0 to 10");
        if (command.Comment.Length > MaxComment)
            return new("comment", $"must be at most {MaxComment} characters");
        return command.Verdicts.Select(Fault).FirstOrDefault(reason => reason is not null) is { } fault ? new("verdicts", fault) : null;
    }

    private static string? Fault(FieldVerdict verdict) => verdict switch
    {
        { Comment.Length: > MaxText } or { Correction.Length: > MaxText } => $"must have comments and corrections of at most {MaxText} characters",
        { IsRight: true, Correction: not null } => "must not correct what is right",
        { Correction: null } => null,
        { Field: AuditField.Satisfaction, Correction: var text } when text != Nothing && Points(text) is null => "must correct the satisfaction by 0 to 10 or unknown",
        { Field: AuditField.Resolved, Correction: not ("yes" or "no" or Nothing) } => "must correct resolved by yes, no or unknown",
        { Correction: var text } when string.IsNullOrWhiteSpace(text) => "must not correct by a blank",
        _ => null,
    };

    private static int? Points(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 10 ? points : null;
}
