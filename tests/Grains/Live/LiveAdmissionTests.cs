using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live;

namespace LearningSessions.Grains.Tests.Live;

public sealed class LiveAdmissionTests
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 16, 9, 30, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static LiveSessionState Open => LiveRules.Begin(LiveSessionId.From("s"), new(LearnerId.From("ana"), "en", "music", LiveLevel.Beginner, "blue"), TimeSpan.FromHours(1), Begun);

    private static LiveSession Session => Open.Session!;

    [Fact]
    public void The_same_request_again_is_no_conflict_and_nor_is_one_that_leaves_the_group_out()
    {
        Assert.IsType<BeginLiveOutcome.AlreadyBegun>(LiveAdmission.Repeat(Session, Session.Request));
        Assert.IsType<BeginLiveOutcome.AlreadyBegun>(LiveAdmission.Repeat(Session, Session.Request with { Group = null }));
        Assert.IsType<BeginLiveOutcome.Conflicting>(LiveAdmission.Repeat(Session, Session.Request with { Group = "red" }));
        Assert.IsType<BeginLiveOutcome.Conflicting>(LiveAdmission.Repeat(Session, Session.Request with { Language = "es" }));
    }

    [Fact]
    public void A_frame_is_heard_from_the_connection_that_speaks_while_the_session_is_open_and_in_memory()
    {
        Assert.Null(LiveAdmission.WhyNot(Open, null, isHearing: true, isSpeaker: true));
        Assert.IsType<PushOutcome.Replaced>(LiveAdmission.WhyNot(Open, null, isHearing: true, isSpeaker: false));
        Assert.Equal(new PushOutcome.Gap(0), LiveAdmission.WhyNot(Open, null, isHearing: false, isSpeaker: false));
        Assert.IsType<PushOutcome.Over>(LiveAdmission.WhyNot(Open, LiveEnding.Finished, isHearing: true, isSpeaker: true));
        Assert.IsType<PushOutcome.Over>(LiveAdmission.WhyNot(new LiveSessionState(), null, isHearing: false, isSpeaker: false));
    }

    [Fact]
    public void A_session_that_is_being_closed_is_seen_as_closing_until_its_end_is_saved()
    {
        Assert.Equal(LiveStatus.Open, LiveAdmission.Seen(Session, null)!.Status);
        Assert.Equal(LiveStatus.Closing, LiveAdmission.Seen(Session, LiveEnding.Finished)!.Status);
        Assert.Equal(LiveStatus.Ended, LiveAdmission.Seen(Session with { Status = LiveStatus.Ended }, LiveEnding.Finished)!.Status);
        Assert.Null(LiveAdmission.Seen(null, null));
    }

    [Fact]
    public void It_ends_by_itself_when_its_time_is_over_or_when_nobody_came_for_long()
    {
        Assert.Null(LiveAdmission.Overdue(Session, DateTimeOffset.MinValue, Patience, Begun.AddMinutes(4)));
        Assert.Equal(LiveEnding.Abandoned, LiveAdmission.Overdue(Session, DateTimeOffset.MinValue, Patience, Begun.AddMinutes(5)));
        Assert.Null(LiveAdmission.Overdue(Session, Begun.AddMinutes(1), Patience, Begun.AddMinutes(5)));
        Assert.Equal(LiveEnding.Abandoned, LiveAdmission.Overdue(Session, Begun.AddMinutes(1), Patience, Begun.AddMinutes(6)));
        Assert.Equal(LiveEnding.Expired, LiveAdmission.Overdue(Session, Begun.AddMinutes(59), Patience, Begun.AddHours(1)));
    }
}
