using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Chats;

/// <summary>What HTTP says where a command on a conversation is not done.</summary>
internal static class ChatAnswers
{
    public static ProblemHttpResult Unknown() =>
        ProblemTypes.UnknownChat.Because("It has no message: POST /v1/chats/{id}/messages begins it. GET /v1/chats lists those there are.");

    public static ProblemHttpResult Refused(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.OtherGroup other => ProblemTypes.NotNow.Because($"The conversation belongs to the group {other.Group}.", [new("group", other.Group)]),
        AppendOutcome.Full full => ProblemTypes.LimitReached.Because($"A conversation has at most {full.Limit} messages: begin another."),
        _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
    };

    public static ProblemHttpResult Refused(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Unknown => Unknown(),
        AuditOutcome.NotAnalysed => ProblemTypes.NotNow.Because("The conversation has no analysis yet: POST /v1/chats/{id}/analyses."),
        AuditOutcome.Claimed claimed => ProblemTypes.ClaimedByOther.Because(
            $"{claimed.Claim.By} looks at it until {claimed.Claim.Until:u}.", [new("claim", claimed.Claim)]),
        AuditOutcome.NotClaimed => ProblemTypes.NotNow.Because("You hold no claim on it, or no longer: POST /v1/chats/{id}/claim first."),
        AuditOutcome.OtherAnalysis other => ProblemTypes.VersionConflict.Because(
            FormattableString.Invariant($"It was analysed again: look at analysis {other.Number}."), [new("version", other.Number)]),
        AuditOutcome.BadAudit bad => new Faults().Note(bad.Member, bad.Reason).Problem()!,
        _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
    };
}
