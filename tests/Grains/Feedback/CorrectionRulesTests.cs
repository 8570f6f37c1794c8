using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class CorrectionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FeedbackId Id = FeedbackId.Of(TutorId.From("ana"), FeedbackKind.General, new(2026, 2, 1), new(2026, 2, 7));
    private static readonly CorrectedCall Call = new(RecordingId.From("r1"), 2, "rosa");

    [Theory]
    [InlineData(FeedbackStatus.InReview)]
    [InlineData(FeedbackStatus.Approved)]
    [InlineData(FeedbackStatus.Skipped)]
    public void What_nobody_touched_is_written_anew_and_reviewed_again(FeedbackStatus status)
    {
        var next = CorrectionRules.Apply(Standing(status), Call, Now);

        Assert.Equal((FeedbackStatus.Writing, 2, WorkState.Running, FeedbackRules.WriteStep), (next.Status, next.Revision, next.Work.State, next.Work.Step));
        Assert.Equal(("rosa", "corrected the speakers of call r1: written anew"), (next.History[^1].By, next.History[^1].What));
    }

    [Fact]
    public void What_is_being_written_begins_again_and_the_attempt_under_way_counts_no_more()
    {
        var writing = Standing(FeedbackStatus.Writing);

        var next = CorrectionRules.Apply(writing, Call, Now);

        Assert.Equal((writing.Revision, writing.Work.Attempt + 1), (next.Revision, next.Work.Attempt));
    }

    [Fact]
    public void A_text_that_a_person_edited_stays_and_is_to_be_read_again()
    {
        var approved = Standing(FeedbackStatus.Approved);
        var edited = approved with { Drafts = [approved.Drafts[0] with { Edited = true }] };

        var next = CorrectionRules.Apply(edited, Call, Now);

        Assert.Equal((FeedbackStatus.InReview, edited.Drafts[0].Text, edited.Revision), (next.Status, next.Drafts[0].Text, next.Revision));
        Assert.Contains("r1", next.Outdated, StringComparison.Ordinal);
        Assert.Null(((FeedbackOutcome.Done)FeedbackRules.Approve(next, "rosa", Now)).Feedback.Outdated);
    }

    [Fact]
    public void What_was_rejected_stays_rejected() =>
        Assert.Equal(FeedbackStatus.Rejected, CorrectionRules.Apply(Standing(FeedbackStatus.Rejected), Call, Now).Status);

    [Theory]
    [InlineData(FeedbackStatus.Sending)]
    [InlineData(FeedbackStatus.Sent)]
    public void What_is_sent_stays(FeedbackStatus status)
    {
        var sent = Standing(status);

        Assert.Same(sent, CorrectionRules.Apply(sent, Call, Now));
    }

    [Fact]
    public void The_same_correction_again_changes_nothing()
    {
        var once = CorrectionRules.Apply(Standing(FeedbackStatus.InReview), Call, Now);

        Assert.Same(once, CorrectionRules.Apply(once, Call, Now));
        Assert.NotSame(once, CorrectionRules.Apply(once, Call with { Version = 3 }, Now));
        Assert.Equal(3, Assert.Single(CorrectionRules.Apply(once, Call with { Version = 3 }, Now).Corrections).Version);
    }

    private static TutorFeedback Standing(FeedbackStatus status) =>
        FeedbackRules.Begin(Id, new FeedbackParts(TutorId.From("ana"), FeedbackKind.General, new(2026, 2, 1), new(2026, 2, 7)), "eva", Now) with
        {
            Status = status,
            Drafts = [new Draft { Number = 1, Text = "Muy bien.", Model = "offline" }],
            Work = status == FeedbackStatus.Writing ? WorkRules.Accept(FeedbackRules.WriteStep, Now) : WorkRules.Complete(WorkRules.Accept(FeedbackRules.WriteStep, Now), Now),
        };
}
