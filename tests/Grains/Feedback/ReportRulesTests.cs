using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class ReportRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly RetryOptions Options = new();

    [Fact]
    public void Whatever_the_order_and_however_often_reports_come_the_furthest_counts()
    {
        DeliveryStatus[] statuses = [DeliveryStatus.Sent, DeliveryStatus.Delivered, DeliveryStatus.Read, DeliveryStatus.Confirmed];
        foreach (var order in Orders(statuses))
        {
            var feedback = order.Concat(order).Aggregate(Sent(), (each, status) => Applied(each, Report("m1", status)));

            Assert.Equal(DeliveryStatus.Confirmed, feedback.Drafts[0].Delivery!.Status);
            Assert.Single(feedback.History, change => change.By == "tutor");
            Assert.Equal((FeedbackStatus.Sent, WorkState.Done), (feedback.Status, feedback.Work.State));
        }
    }

    [Fact]
    public void A_repeated_report_changes_nothing()
    {
        var read = Applied(Sent(), Report("m1", DeliveryStatus.Read));

        Assert.Same(read, Applied(read, Report("m1", DeliveryStatus.Read)));
        Assert.Same(read, Applied(read, Report("m1", DeliveryStatus.Failed)));
    }

    [Fact]
    public void A_report_of_another_message_is_not_taken() => Assert.Null(ReportRules.Apply(Sent(), Report("m9", DeliveryStatus.Read), Options, 1, Now));

    [Fact]
    public void A_message_that_never_arrives_goes_to_a_person_with_the_reason()
    {
        var failed = Applied(Sent(), Report("m2", DeliveryStatus.Failed) with { Reason = "Not on WhatsApp." });

        Assert.Equal((FeedbackStatus.Failed, WorkState.DeadLetter, "Not on WhatsApp."), (failed.Status, failed.Work.State, failed.Work.Reason));
        Assert.Equal(2, DeliveryRules.NextToSend(failed)!.Number);
    }

    [Fact]
    public void One_that_may_be_tried_again_is_sent_again_later_and_not_for_ever()
    {
        var feedback = Sent();
        for (var failures = 1; failures < Options.MaxAttempts; failures++)
        {
            feedback = Applied(feedback, Report($"m2{(failures == 1 ? "" : failures)}", DeliveryStatus.Failed) with { Reason = "Busy.", MayRetry = true });
            Assert.Equal((FeedbackStatus.Sending, WorkState.Retrying), (feedback.Status, feedback.Work.State));
            var again = FeedbackRules.WithWork(feedback, WorkRules.Begin(feedback.Work, Now), Now);
            feedback = FeedbackRules.Apply(again, new FeedbackStepOutcome.Delivered(2, new("whatsapp", $"m2{failures + 1}", Now)), Options, 1, Now);
            Assert.Equal(FeedbackStatus.Sent, feedback.Status);
        }

        var last = Applied(feedback, Report($"m2{Options.MaxAttempts}", DeliveryStatus.Failed) with { Reason = "Busy.", MayRetry = true });

        Assert.Equal(WorkState.DeadLetter, last.Work.State);
    }

    [Fact]
    public void One_that_was_said_to_have_failed_and_arrived_after_all_is_not_sent_again()
    {
        var failed = Applied(Sent(), Report("m2", DeliveryStatus.Failed) with { Reason = "Busy.", MayRetry = true });

        var arrived = Applied(failed, Report("m2", DeliveryStatus.Delivered));

        Assert.Equal((FeedbackStatus.Sent, WorkState.Done), (arrived.Status, arrived.Work.State));
        Assert.Null(DeliveryRules.NextToSend(arrived));
    }

    [Fact]
    public void A_failure_while_the_next_message_is_under_way_waits_for_its_end()
    {
        var half = FeedbackRules.Apply(DeliveryRulesTests.Sending(), new FeedbackStepOutcome.Delivered(1, new("whatsapp", "m1", Now)), Options, 1, Now);

        var told = Applied(half, Report("m1", DeliveryStatus.Failed) with { Reason = "Not on WhatsApp." });
        Assert.Equal((WorkState.Running, half.Work.Attempt), (told.Work.State, told.Work.Attempt));

        var ended = FeedbackRules.Apply(told, new FeedbackStepOutcome.Delivered(2, new("whatsapp", "m2", Now)), Options, 1, Now);
        Assert.Equal((FeedbackStatus.Failed, WorkState.DeadLetter), (ended.Status, ended.Work.State));
    }

    [Fact]
    public void A_receipt_for_a_message_in_doubt_tells_that_it_arrived()
    {
        var uncertain = DeliveryRulesTests.Uncertain();
        var receipt = Report("m1", DeliveryStatus.Confirmed) with { Key = DeliveryRules.KeyOf(uncertain, uncertain.Drafts[0]) };

        var known = Applied(uncertain, receipt);

        Assert.Equal(("m1", DeliveryStatus.Confirmed), (known.Drafts[0].Delivery!.MessageId, known.Drafts[0].Delivery!.Status));
        Assert.Equal((FeedbackStatus.Sending, 2), (known.Status, DeliveryRules.NextToSend(known)!.Number));
    }

    private static TutorFeedback Sent() => FeedbackRules.Apply(
        FeedbackRules.Apply(DeliveryRulesTests.Sending(), new FeedbackStepOutcome.Delivered(1, new("whatsapp", "m1", Now)), Options, 1, Now),
        new FeedbackStepOutcome.Delivered(2, new("whatsapp", "m2", Now)),
        Options,
        1,
        Now);

    private static TutorFeedback Applied(TutorFeedback feedback, DeliveryReport report) => ReportRules.Apply(feedback, report, Options, 1, Now)!;

    private static DeliveryReport Report(string message, DeliveryStatus status) => new("whatsapp", message, null, status, Now);

    private static IEnumerable<IEnumerable<T>> Orders<T>(IReadOnlyCollection<T> items) => items.Count == 0
        ? [[]]
        : items.SelectMany(first => Orders(items.Where(each => !Equals(each, first)).ToList()).Select(rest => rest.Prepend(first)));
}
