using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class FeedbackRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FeedbackId Id = FeedbackId.Of(TutorId.From("ana"), FeedbackKind.Targeted, new(2026, 2, 1), new(2026, 2, 7));
    private static readonly RetryOptions Options = new();

    [Fact]
    public void Written_feedback_waits_for_review() => Assert.Equal(FeedbackStatus.InReview, InReview().Status);

    [Fact]
    public void What_was_changed_after_it_was_read_is_neither_approved_nor_rejected_nor_sent()
    {
        var feedback = InReview();
        var stale = feedback.Version - 1;
        var approved = Done(FeedbackRules.Approve(feedback, "eva", Now, feedback.Version));
        Assert.All(
            [
                FeedbackRules.Approve(feedback, "eva", Now, stale),
                FeedbackRules.Reject(feedback, "eva", Now, stale),
                FeedbackRules.Send(approved, "eva", Now, feedback.Version),
            ],
            outcome => Assert.IsType<FeedbackOutcome.VersionConflict>(outcome));
        Assert.Equal(FeedbackStatus.Sending, Done(FeedbackRules.Send(approved, "eva", Now, approved.Version)).Status);
    }

    [Fact]
    public void Several_drafts_are_edited_as_one_change_or_not_at_all()
    {
        var feedback = InReview();
        var edited = Done(FeedbackRules.Edit(feedback, new EditDrafts([new(2, "Two."), new(1, "One.")], feedback.Version, "eva"), Now));
        Assert.Equal(["One.", "Two."], edited.Drafts.Select(draft => draft.Text));
        Assert.Equal(feedback.Version + 1, edited.Version);
        Assert.Equal([(2, "Two."), (1, "One.")], edited.History.TakeLast(2).Select(change => (change.Draft!.Value, change.After)));
        Assert.IsType<FeedbackOutcome.BadText>(FeedbackRules.Edit(feedback, new EditDrafts([new(1, "One."), new(2, "")], null, "eva"), Now));
        Assert.IsType<FeedbackOutcome.Unknown>(FeedbackRules.Edit(feedback, new EditDrafts([new(1, "One."), new(7, "Seven.")], null, "eva"), Now));
    }

    [Fact]
    public void Feedback_cannot_be_sent_before_it_is_approved() =>
        Assert.IsType<FeedbackOutcome.NotNow>(FeedbackRules.Send(InReview(), "eva", Now));

    [Fact]
    public void Approving_twice_is_approving_once()
    {
        var approved = Done(FeedbackRules.Approve(InReview(), "eva", Now));

        Assert.Same(approved, Done(FeedbackRules.Approve(approved, "eva", Now)));
    }

    [Fact]
    public void Sending_sends_each_draft_once_and_then_is_sent()
    {
        var sending = Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));
        Assert.Equal(1, DeliveryRules.NextToSend(sending)!.Number);

        var half = FeedbackRules.Apply(sending, new FeedbackStepOutcome.Delivered(1, new("outbox", "m1", Now)), Options, 1, Now);
        Assert.Equal((2, FeedbackStatus.Sending), (DeliveryRules.NextToSend(half)!.Number, half.Status));
        Assert.True(half.Work.Attempt > sending.Work.Attempt);

        var sent = FeedbackRules.Apply(half, new FeedbackStepOutcome.Delivered(2, new("outbox", "m2", Now)), Options, 1, Now);
        Assert.Equal((FeedbackStatus.Sent, WorkState.Done), (sent.Status, sent.Work.State));
        Assert.Null(DeliveryRules.NextToSend(sent));
    }

    [Fact]
    public void What_is_to_be_sent_is_kept_first_and_sent_in_the_same_write_in_which_it_is_known_to_be_kept()
    {
        var keeping = Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));
        Assert.Equal((FeedbackStatus.Sending, FeedbackRules.KeepStep, Now), (keeping.Status, keeping.Work.Step, keeping.SendingSince!.Value));

        var busy = FeedbackRules.Apply(keeping, new FeedbackStepOutcome.Failed(new ProviderFailure.Transient("busy")), Options, 1, Now.AddDays(1));
        Assert.Equal((FeedbackStatus.Sending, WorkState.Retrying, Now), (busy.Status, busy.Work.State, busy.SendingSince!.Value));

        var kept = FeedbackRules.Apply(keeping, new FeedbackStepOutcome.Kept(["ana/tgfb_1.txt", "ana/tgfb_2.txt"]), Options, 1, Now);
        Assert.Equal((FeedbackStatus.Sending, FeedbackRules.SendStep, WorkState.Running), (kept.Status, kept.Work.Step, kept.Work.State));
        Assert.Equal(["ana/tgfb_1.txt", "ana/tgfb_2.txt"], kept.Drafts.Select(draft => draft.Document));
        Assert.True(kept.Work.Attempt > keeping.Work.Attempt);
    }

    [Fact]
    public void What_cannot_be_kept_is_given_up_before_anything_is_sent_and_tried_again_from_there()
    {
        var keeping = Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));

        var failed = FeedbackRules.Apply(keeping, new FeedbackStepOutcome.Failed(new ProviderFailure.Permanent("no room")), Options, 1, Now);
        var again = FeedbackRules.WithWork(failed, WorkRules.RetryNow(failed.Work, Now), Now);

        Assert.Equal((FeedbackStatus.Failed, "no room"), (failed.Status, failed.Work.Reason));
        Assert.Equal((FeedbackStatus.Sending, FeedbackRules.KeepStep), (again.Status, again.Work.Step));
    }

    [Fact]
    public void An_edit_of_approved_feedback_asks_for_review_again()
    {
        var approved = Done(FeedbackRules.Approve(InReview(), "eva", Now));

        var edited = Done(FeedbackRules.Edit(approved, new EditDrafts([new(2, "Better.")], approved.Version, "eva"), Now));

        Assert.Equal((FeedbackStatus.InReview, "Better.", true), (edited.Status, edited.Drafts[1].Text, edited.Drafts[1].Edited));
    }

    [Fact]
    public void An_edit_on_an_older_version_is_refused()
    {
        var outcome = FeedbackRules.Edit(InReview(), new EditDrafts([new(1, "Better.")], 1, "eva"), Now);

        Assert.Equal(new FeedbackOutcome.VersionConflict(2), outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void A_text_no_message_can_carry_is_refused(string text) =>
        Assert.IsType<FeedbackOutcome.BadText>(FeedbackRules.Edit(InReview(), new EditDrafts([new(1, text)], null, "eva"), Now));

    [Fact]
    public void A_text_of_801_characters_is_refused() =>
        Assert.IsType<FeedbackOutcome.BadText>(FeedbackRules.Edit(InReview(), new EditDrafts([new(1, new string('a', 801))], null, "eva"), Now));

    [Fact]
    public void What_was_sent_cannot_be_written_anew()
    {
        var sending = Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));

        Assert.Null(FeedbackRules.Regenerate(sending, "eva", Now));
    }

    [Fact]
    public void Sending_that_is_given_up_has_failed_and_can_be_tried_again()
    {
        var sending = Done(FeedbackRules.Send(Done(FeedbackRules.Approve(InReview(), "eva", Now)), "eva", Now));

        var failed = FeedbackRules.Apply(sending, new FeedbackStepOutcome.Failed(new ProviderFailure.Permanent("no phone")), Options, 1, Now);
        var again = FeedbackRules.WithWork(failed, WorkRules.RetryNow(failed.Work, Now), Now);

        Assert.Equal((FeedbackStatus.Failed, FeedbackStatus.Sending), (failed.Status, again.Status));
    }

    [Fact]
    public void A_request_repeats_only_what_came_to_nothing()
    {
        var skipped = FeedbackRules.Apply(Begun(), new FeedbackStepOutcome.NothingToWrite("none", new Evaluation(0, 0, 0, 10)), Options, 1, Now);

        Assert.True(FeedbackRules.WritesAnew(skipped, new RequestFeedback("eva")));
        Assert.False(FeedbackRules.WritesAnew(InReview(), new RequestFeedback("eva")));
        Assert.True(FeedbackRules.WritesAnew(InReview(), new RequestFeedback("eva", Regenerate: true)));
    }

    private static TutorFeedback Begun()
    {
        Assert.True(FeedbackId.TryParse(Id.Value, out var parts));
        return FeedbackRules.Begin(Id, parts, "eva", Now);
    }

    private static TutorFeedback InReview() => FeedbackRules.Apply(
        Begun(),
        new FeedbackStepOutcome.Written(
            [new Draft { Number = 1, Text = "One.", Model = "offline" }, new Draft { Number = 2, Text = "Two.", Model = "offline" }],
            new Evaluation(2, 0, 10, 100)),
        Options,
        1,
        Now);

    private static TutorFeedback Done(FeedbackOutcome outcome) => Assert.IsType<FeedbackOutcome.Done>(outcome).Feedback;
}
