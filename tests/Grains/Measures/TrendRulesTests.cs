using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class TrendRulesTests
{
    private static readonly TimeZoneInfo Asuncion = TimeZoneInfo.FindSystemTimeZoneById("America/Asuncion");

    [Fact]
    public void A_week_holds_the_means_of_its_calls_and_blanks_count_for_nothing()
    {
        var week = Assert.Single(TrendRules.Weeks(
            [
                Entry("2026-11-16T15:00:00Z", new TalkMeasures { TutorTalkShare = 0.8, Questions = 4, Words = 100 }),
                Entry("2026-11-18T15:00:00Z", new TalkMeasures { TutorTalkShare = 0.6, Questions = 9, Uptake = 0.25, Words = 200 }),
                Entry("2026-11-19T15:00:00Z", new TalkMeasures { Words = 30 }),
                Entry("2026-11-20T15:00:00Z", null),
            ],
            TimeZoneInfo.Utc));

        Assert.Equal((new DateOnly(2026, 11, 16), 3), (week.From, week.Calls));
        Assert.Equal(0.7, week.TutorTalkShare!.Value, 9);
        Assert.Equal((6.5, 0.25, 110.0, null), (week.Questions, week.Uptake, week.Words, week.WaitTime));
    }

    [Fact]
    public void Weeks_begin_on_mondays_of_the_deployments_zone()
    {
        var measures = new TalkMeasures { Words = 1 };

        var weeks = TrendRules.Weeks([Entry("2026-11-23T04:00:00Z", measures), Entry("2026-11-23T02:00:00Z", measures)], Asuncion);

        Assert.Equal([new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 23)], weeks.Select(week => week.From));
    }

    private static RecordingEntry Entry(string at, TalkMeasures? measures) => new(
        RecordingId.From(at), LearnerId.From("luis"), "", DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), WorkState.Done, null, measures);
}
