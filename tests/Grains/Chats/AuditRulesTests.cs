using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Grains.Tests.Chats;

public sealed class AuditRulesTests
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(20);

    private static readonly ChatSession Chat = new()
    {
        Id = ChatId.From("c"),
        PersonMessages = 2,
        AssistantMessages = 2,
        Queues = [AuditReason.LowSatisfaction],
        Analysis = new ChatAnalysis { Number = 3, Satisfaction = 2, Resolved = false, Topics = ["calls"], Language = "es" },
    };

    [Fact]
    public void Only_one_person_at_a_time_looks_at_an_analysis_until_the_time_is_over()
    {
        var eva = Done(AuditRules.Claim(Chat, "eva", Lasts, SomeChats.Start));

        Assert.Equal("eva", Assert.IsType<AuditOutcome.Claimed>(AuditRules.Claim(eva, "luis", Lasts, SomeChats.Start.AddMinutes(19))).Claim.By);
        Assert.Equal(SomeChats.Start.AddMinutes(30), Done(AuditRules.Claim(eva, "eva", Lasts, SomeChats.Start.AddMinutes(10))).Claim!.Until);
        Assert.Equal("luis", Done(AuditRules.Claim(eva, "luis", Lasts, SomeChats.Start.AddMinutes(20))).Claim!.By);
        Assert.Equal(eva, Done(AuditRules.Release(eva, "luis")));
        Assert.Null(Done(AuditRules.Release(eva, "eva")).Claim);
    }

    [Fact]
    public void A_verdict_needs_the_claim_and_the_newest_analysis()
    {
        var now = SomeChats.Start;
        var eva = Done(AuditRules.Claim(Chat, "eva", Lasts, now));

        Assert.IsType<AuditOutcome.NotClaimed>(AuditRules.Audit(Chat, Corrects("eva", "7"), now));
        Assert.IsType<AuditOutcome.Claimed>(AuditRules.Audit(eva, Corrects("luis", "7"), now));
        Assert.IsType<AuditOutcome.NotClaimed>(AuditRules.Audit(eva, Corrects("eva", "7"), now + Lasts));
        Assert.Equal(3, Assert.IsType<AuditOutcome.OtherAnalysis>(AuditRules.Audit(eva, Corrects("eva", "7") with { Analysis = 2 }, now)).Number);
        Assert.IsType<AuditOutcome.NotAnalysed>(AuditRules.Claim(Chat with { Analysis = null }, "eva", Lasts, now));
    }

    [Fact]
    public void What_a_person_corrects_wins_and_the_chat_leaves_the_queues()
    {
        var audited = Audited(Chat, new SubmitAudit
        {
            By = "eva",
            Analysis = 3,
            Verdicts =
            [
                new(AuditField.Satisfaction, IsRight: false, "7", "She says thank you."), new(AuditField.Resolved, IsRight: false, "yes"),
                new(AuditField.Topics, IsRight: false, "bookings, calls, Bookings"), new(AuditField.Language, IsRight: true),
            ],
            Score = 9,
            Flags = [AuditNotice.Tone, AuditNotice.Tone],
        });

        Assert.Empty(audited.Queues);
        Assert.Null(audited.Claim);
        Assert.Equal((7, true, true, "es"), (AuditRules.SatisfactionOf(audited.Analysis!), AuditRules.IsCorrected(audited.Analysis!), AuditRules.ResolvedOf(audited.Analysis!), AuditRules.LanguageOf(audited.Analysis!)));
        Assert.Equal(["bookings", "calls"], AuditRules.TopicsOf(audited.Analysis!).ToArray());
        Assert.Equal(2, audited.Analysis!.Satisfaction);
        Assert.Equal([AuditNotice.Tone], audited.Analysis.Audits[0].Flags.ToArray());
    }

    [Fact]
    public void The_last_person_counts_and_a_persons_second_finding_replaces_the_first()
    {
        var first = Audited(Chat, Corrects("eva", "7"));
        var second = Audited(first, Corrects("luis", "unknown"));
        var third = Audited(second, Corrects("eva", "6"));

        Assert.Null(AuditRules.SatisfactionOf(second.Analysis!));
        Assert.True(AuditRules.IsCorrected(second.Analysis!));
        Assert.Equal(["luis", "eva"], third.Analysis!.Audits.Select(audit => audit.By));
        Assert.Equal(6, AuditRules.SatisfactionOf(third.Analysis));
    }

    [Fact]
    public void Who_finds_the_satisfaction_right_confirms_it_and_who_only_finds_it_wrong_has_not_judged()
    {
        var right = Audited(Chat, new SubmitAudit { By = "eva", Analysis = 3, Verdicts = [new(AuditField.Satisfaction, IsRight: true)] });
        var wrong = Audited(Chat, new SubmitAudit { By = "eva", Analysis = 3, Verdicts = [new(AuditField.Satisfaction, IsRight: false)] });

        Assert.Equal((true, 2), (right.Analysis!.Audits[0].JudgedSatisfaction, right.Analysis.Audits[0].Satisfaction));
        Assert.False(wrong.Analysis!.Audits[0].JudgedSatisfaction);
    }

    [Theory]
    [InlineData(AuditField.Satisfaction, "11")]
    [InlineData(AuditField.Satisfaction, "-1")]
    [InlineData(AuditField.Satisfaction, "good")]
    [InlineData(AuditField.Resolved, "perhaps")]
    [InlineData(AuditField.Summary, " ")]
    public void A_correction_must_fit_its_field(AuditField field, string correction) => Assert.IsType<AuditOutcome.BadAudit>(AuditRules.Audit(
        Done(AuditRules.Claim(Chat, "eva", Lasts, SomeChats.Start)),
        new SubmitAudit { By = "eva", Analysis = 3, Verdicts = [new(field, IsRight: false, correction)] },
        SomeChats.Start));

    [Fact]
    public void Queues_follow_their_rules_and_the_draw_is_always_the_same()
    {
        var options = new AuditOptions { RandomShare = 0.1 };
        var analysis = new ChatAnalysis { Number = 1, Satisfaction = 3, OfflineSatisfaction = 6, Confidence = 0.4, Flags = [ChatNotice.Injection] };
        var none = new ChatAnalysis { Number = 1, Satisfaction = 8, OfflineSatisfaction = 6, Confidence = 0.9 };

        Assert.Equal(
            [AuditReason.LowConfidence, AuditReason.Disagreement, AuditReason.LowSatisfaction, AuditReason.Flagged],
            AuditQueueRules.Reasons(ChatId.From("c"), analysis, new AuditOptions { RandomShare = 0 }).ToArray());
        var drawn = Enumerable.Range(0, 5_000).Count(n => !AuditQueueRules.Reasons(ChatId.From($"chat-{n}"), none, options).IsEmpty);
        Assert.InRange(drawn, 400, 600);
        Assert.Equal(
            AuditQueueRules.Reasons(ChatId.From("chat-7"), none, options).ToArray(), AuditQueueRules.Reasons(ChatId.From("chat-7"), none, options).ToArray());
    }

    private static SubmitAudit Corrects(string by, string satisfaction) =>
        new() { By = by, Analysis = 3, Verdicts = [new(AuditField.Satisfaction, IsRight: false, satisfaction)] };

    private static ChatSession Audited(ChatSession chat, SubmitAudit command) =>
        Done(AuditRules.Audit(Done(AuditRules.Claim(chat, command.By, Lasts, SomeChats.Start)), command, SomeChats.Start));

    private static ChatSession Done(AuditOutcome outcome) => Assert.IsType<AuditOutcome.Done>(outcome).Chat;
}
