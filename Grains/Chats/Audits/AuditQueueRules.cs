using System.Collections.Immutable;
using System.Text;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Chats.Audits;

/// <summary>Which analyses people should look at, and why.</summary>
public static class AuditQueueRules
{
    private const double Whole = 10_000;

    /// <summary>Why somebody should look at an analysis; blank when nobody needs to.</summary>
    public static ImmutableArray<AuditReason> Reasons(ChatId chat, ChatAnalysis analysis, AuditOptions options)
    {
        var reasons = ImmutableArray.CreateBuilder<AuditReason>();
        if (Draw(chat, analysis.Number) < options.RandomShare)
            reasons.Add(AuditReason.Random);
        if (analysis.Confidence < options.LowConfidence)
            reasons.Add(AuditReason.LowConfidence);
        if (analysis is { Satisfaction: { } model, OfflineSatisfaction: { } rules } && Math.Abs(model - rules) >= options.Disagreement)
            reasons.Add(AuditReason.Disagreement);
        if (analysis.Satisfaction <= options.LowSatisfaction)
            reasons.Add(AuditReason.LowSatisfaction);
        if (analysis.Flags.Contains(ChatNotice.Injection))
            reasons.Add(AuditReason.Flagged);
        return reasons.ToImmutable();
    }

    /// <summary>0 to 1, always the same for one analysis of one conversation.</summary>
    private static double Draw(ChatId chat, int number) =>
        (double)(Fingerprint128.Of(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{chat} {number}")), seed: 7) % (UInt128)Whole) / Whole;
}
