using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class DeliveryRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly FeedbackId Id = FeedbackId.Of(TutorId.From("ana"), FeedbackKind.Targeted, new(2026, 2, 1), new(2026, 2, 7));
    private static readonly RetryOptions Options = new();

    [Fact]
    public void An_attempt_that_was_cut_off_before_the_message_was_handed_over_leaves_no_doubt()
    {
        var sending = Sending();

        Assert.False(DeliveryRules.LeavesUnknown(sending, WorkRules.Interrupt(sending.Work, Options, Now)));
    }

    [Fact]
    public void An_attempt_that_was_cut_off_after_it_goes_to_a_person_and_is_no_retry()
    {
        var handed = DeliveryRules.Hand(Sending(), 1, Now);
        Assert.True(DeliveryRules.LeavesUnknown(handed, WorkRules.Interrupt(handed.Work, Options, Now)));

        var uncertain = DeliveryRules.Uncertain(handed, DeliveryRules.CutOffReason(handed), Now);

        Assert.Equal((FeedbackStatus.Uncertain, WorkState.DeadLetter), (uncertain.Status, uncertain.Work.State));
        Assert.IsType<FeedbackOutcome.NotNow>(FeedbackRules.Send(uncertain, "eva", Now));
        Assert.Null(FeedbackRules.Regenerate(uncertain, "eva", Now));
    }

    [Fact]
    public void A_person_who_saw_it_arrive_has_only_the_next_one_sent()
    {
        var arrived = Done(DeliveryRules.Arrived(Uncertain(), "eva", Options, Now));

        Assert.Equal((FeedbackStatus.Sending, WorkState.Running, 2), (arrived.Status, arrived.Work.State, DeliveryRules.NextToSend(arrived)!.Number));
        Assert.Equal((DeliveryRules.Person, "eva"), (arrived.Drafts[0].Delivery!.Service, arrived.History[^1].By));
        Assert.IsType<FeedbackOutcome.NotNow>(DeliveryRules.Arrived(arrived, "eva", Options, Now));
    }

    [Fact]
    public void A_person_who_knows_that_it_did_not_arrive_has_it_sent_again()
    {
        var again = Done(DeliveryRules.SendAgain(Uncertain(), "eva", Now));

        Assert.Equal((WorkState.Running, 1, null), (again.Work.State, DeliveryRules.NextToSend(again)!.Number, again.Drafts[0].HandingSince));
        Assert.IsType<FeedbackOutcome.NotNow>(DeliveryRules.SendAgain(again, "eva", Now));
    }

    [Fact]
    public void A_message_that_the_service_refused_may_be_handed_over_again()
    {
        var failed = FeedbackRules.Apply(
            DeliveryRules.Hand(Sending(), 1, Now), new FeedbackStepOutcome.Failed(new ProviderFailure.Transient("Too many.")), Options, 1, Now);

        Assert.Equal((WorkState.Retrying, null), (failed.Work.State, failed.Drafts[0].HandingSince));
    }

    [Fact]
    public void An_edit_keeps_the_text_before_and_afterwards()
    {
        var edited = Done(FeedbackRules.Edit(InReview(), new EditDrafts([new(1, "Better.")], null, "eva"), Now));

        Assert.Equal(("eva", 1, "One.", "Better."), (edited.History[^1].By, edited.History[^1].Draft, edited.History[^1].Before, edited.History[^1].After));
    }

    [Fact]
    public void Approval_of_a_version_that_was_changed_since_is_refused()
    {
        var edited = Done(FeedbackRules.Edit(InReview(), new EditDrafts([new(1, "Better.")], null, "eva"), Now));

        Assert.Equal(new FeedbackOutcome.VersionConflict(edited.Version), FeedbackRules.Approve(edited, "ivo", Now, edited.Version - 1));
        Assert.Equal(new FeedbackOutcome.VersionConflict(edited.Version), FeedbackRules.Reject(edited, "ivo", Now, edited.Version - 1));
        Assert.Equal(FeedbackStatus.Approved, Done(FeedbackRules.Approve(edited, "ivo", Now, edited.Version)).Status);
    }

    [Fact]
    public void Much_history_leaves_the_head()
    {
        var change = new FeedbackChange(Now, "eva", "edited") { Before = new string('a', 800), After = new string('b', 800) };

        Assert.Empty(HistoryRules.Overflow([.. Enumerable.Repeat(change, 7)]));
        Assert.Equal(4, HistoryRules.Overflow([.. Enumerable.Repeat(change, 8)]).Length);
        Assert.Equal(10, HistoryRules.Overflow([.. Enumerable.Repeat(new FeedbackChange(Now, "eva", "approved"), 21)]).Length);
    }

    internal static TutorFeedback InReview() => FeedbackRules.Apply(
        FeedbackRules.Begin(Id, new FeedbackParts(TutorId.From("ana"), FeedbackKind.Targeted, new(2026, 2, 1), new(2026, 2, 7)), "eva", Now),
        new FeedbackStepOutcome.Written(
            [new Draft { Number = 1, Text = "One.", Model = "offline" }, new Draft { Number = 2, Text = "Two.", Model = "offline" }], new Evaluation(1, 0, 1, 1)),
        Options,
        1,
        Now);

    internal static TutorFeedback Sending() => Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));

    internal static TutorFeedback Uncertain() => DeliveryRules.Uncertain(DeliveryRules.Hand(Sending(), 1, Now), "The process ended.", Now);

    private static TutorFeedback Done(FeedbackOutcome outcome) => Assert.IsType<FeedbackOutcome.Done>(outcome).Feedback;
}
