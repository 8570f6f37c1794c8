using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Sources;

namespace LearningSessions.Grains.Tests.Sources;

public sealed class SubmissionRulesTests
{
    private static readonly SourceId Calls = SourceId.From("calls");
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private static readonly Submission Sound = new()
    {
        Key = "uuid:1",
        SubmittedAt = Now,
        StartedAt = Now.AddMinutes(-30),
        CompletedAt = Now,
        Tutor = "ana",
        Learner = "l7",
        LearnerName = "Luz",
        Language = "es",
        Audio = "https://forms/1.mp3",
        AudioFileName = "1.mp3",
    };

    [Fact]
    public void A_sound_submission_is_taken_as_a_recording_of_its_own()
    {
        var entry = Entry(Sound);

        Assert.Equal((SubmissionFate.Taken, null, SubmissionRules.RecordingOf(Calls, "uuid:1")), (entry.Fate, entry.Reason, entry.Recording));
        Assert.Equal(SubmissionRules.RecordingOf(Calls, "uuid:1"), SubmissionRules.RecordingOf(Calls, "uuid:1"));
        Assert.NotEqual(SubmissionRules.RecordingOf(Calls, "uuid:2"), entry.Recording);
        Assert.NotEqual(SubmissionRules.RecordingOf(SourceId.From("other"), "uuid:1"), entry.Recording);
    }

    [Fact]
    public void Guarani_is_left_out_and_the_reason_names_it()
    {
        var entry = Entry(Sound with { Language = "gn" });

        Assert.Equal(SubmissionFate.Skipped, entry.Fate);
        Assert.Contains("gn", entry.Reason, StringComparison.Ordinal);
        Assert.Equal(SubmissionFate.Taken, Entry(Sound with { Language = "gn" }, new SourceSettings { SkippedLanguages = [] }).Fate);
        Assert.True(SubmissionRules.IsTakenNow(entry, new SourceSettings { SkippedLanguages = [] }));
        Assert.False(SubmissionRules.IsTakenNow(entry, new SourceSettings()));
    }

    [Fact]
    public void A_call_of_an_unknown_tutor_waits_for_a_person_unless_tutors_are_made_from_the_form()
    {
        var held = Entry(Sound, isTutorKnown: false);

        Assert.Equal((SubmissionFate.Held, null), (held.Fate, held.Recording));
        Assert.Contains("ana", held.Reason, StringComparison.Ordinal);
        Assert.Equal(SubmissionFate.Taken, Entry(Sound, new SourceSettings { UnknownTutors = UnknownTutors.Create }, isTutorKnown: false).Fate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ana Gómez")]
    public void A_tutor_who_cannot_be_one_is_held_even_where_tutors_are_made(string tutor) => Assert.Equal(
        SubmissionFate.Held, Entry(Sound with { Tutor = tutor }, new SourceSettings { UnknownTutors = UnknownTutors.Create }, isTutorKnown: false).Fate);

    [Fact]
    public void Without_audio_or_rejected_in_review_it_is_left_out()
    {
        Assert.Equal(SubmissionFate.Skipped, Entry(Sound with { Audio = "" }).Fate);
        Assert.Equal(SubmissionFate.Skipped, Entry(Sound with { ReviewStatus = "rejected" }).Fate);
    }

    [Fact]
    public void Learners_whom_the_form_does_not_name_are_not_taken_for_one()
    {
        var (one, other) = (Entry(Sound with { Learner = "" }), Entry(Sound with { Learner = "", Key = "uuid:2" }));

        Assert.Equal(SubmissionFate.Taken, one.Fate);
        Assert.NotEqual(one.Learner, other.Learner);
    }

    [Theory]
    [InlineData("L 7/b")]
    [InlineData("..")]
    [InlineData("日本 語")]
    public void A_learner_whose_id_is_no_id_gets_one(string learner)
    {
        var command = SubmissionRules.CommandOf(Calls, Sound with { Learner = learner });

        Assert.True(TextIdRules.IsWellFormed(command.Learner.Value), command.Learner.Value);
    }

    [Fact]
    public void The_call_took_place_when_the_form_was_begun()
    {
        Assert.Equal(Now.AddMinutes(-30), SubmissionRules.CommandOf(Calls, Sound).RecordedAt);
        Assert.Equal(Now, SubmissionRules.CommandOf(Calls, Sound with { StartedAt = null }).RecordedAt);
    }

    [Fact]
    public void What_was_handed_in_before_the_last_log_came_late()
    {
        Assert.True(SubmissionRules.EntryOf(Calls, Sound, new SourceSettings(), true, Now.AddDays(1)).IsLate);
        Assert.False(SubmissionRules.EntryOf(Calls, Sound, new SourceSettings(), true, Now.AddDays(-1)).IsLate);
        Assert.False(Entry(Sound).IsLate);
    }

    private static SourceEntry Entry(Submission submission, SourceSettings? settings = null, bool isTutorKnown = true) =>
        SubmissionRules.EntryOf(Calls, submission, settings ?? new SourceSettings(), isTutorKnown, lastLog: null);
}
