using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class DocumentRulesTests
{
    private static readonly TimeZoneInfo Asuncion = TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-3), "west", "west");

    [Theory]
    [InlineData(FeedbackKind.General, null, "fb_ana_2026-03-01")]
    [InlineData(FeedbackKind.Targeted, "luis", "tgfb_ana_luis_2026-03-01")]
    public void The_name_says_what_it_is_whose_and_the_day_it_was_sent_in_the_deployment_s_zone(FeedbackKind kind, string? learner, string stem)
    {
        var draft = new Draft { Number = 2, Text = "Well done.", Model = "offline", Learner = learner is null ? null : LearnerId.From(learner) };
        var feedback = Sent(kind) with { Drafts = [draft], Revision = 3, SendingSince = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero) };

        var name = DocumentRules.NameOf(feedback, draft, Asuncion);

        Assert.Equal((TutorId.From("ana"), stem, ".txt", $"{feedback.Id}#3.2"), (name.Tutor, name.Stem, name.Extension, name.Owner));
    }

    private static TutorFeedback Sent(FeedbackKind kind) => new()
    {
        Id = FeedbackId.Of(TutorId.From("ana"), kind, new(2026, 2, 1), new(2026, 2, 7)),
        Tutor = TutorId.From("ana"),
        Kind = kind,
        From = new(2026, 2, 1),
        To = new(2026, 2, 7),
    };
}
