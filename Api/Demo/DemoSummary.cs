using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Demo;

/// <summary>What the demo came to; the last line of <c>--demo --once</c> as JSON.</summary>
/// <param name="Recordings">What became of the recordings.</param>
/// <param name="Feedback">Texts written and messages sent.</param>
/// <param name="Engagement">Learner activity that was imported.</param>
/// <param name="Chats">Conversations that were imported.</param>
/// <param name="Live">Sessions of live speech.</param>
public sealed record DemoSummary(RecordingCounts Recordings, FeedbackCounts Feedback, EngagementCounts Engagement, ChatCounts Chats, LiveCounts Live)
{
    /// <summary>Counts what there is.</summary>
    public static DemoSummary Of(IReadOnlyCollection<Recording> recordings, IReadOnlyCollection<TutorFeedback> feedback, EngagementCounts engagement, ChatCounts chats, LiveCounts live) => new(
        new RecordingCounts(
            recordings.Count(each => each.Work.State == WorkState.Done),
            recordings.Count(each => each.Work.State == WorkState.DeadLetter),
            recordings.Count(each => each.Work.State == WorkState.Skipped)),
        new FeedbackCounts(
            feedback.Sum(each => each.Drafts.Length),
            feedback.Sum(each => each.Drafts.Count(draft => draft.Delivery is not null))),
        engagement,
        chats,
        live);
}

/// <summary>What became of recordings.</summary>
/// <param name="Done">Measured to the end.</param>
/// <param name="Failed">Given up.</param>
/// <param name="Skipped">Left out with a reason.</param>
public sealed record RecordingCounts(int Done, int Failed, int Skipped);

/// <summary>What became of feedback.</summary>
/// <param name="Written">Texts.</param>
/// <param name="Sent">Messages.</param>
public sealed record FeedbackCounts(int Written, int Sent);

/// <summary>What became of learner activity.</summary>
/// <param name="Events">Events read.</param>
/// <param name="Phases">Phases scored.</param>
public sealed record EngagementCounts(long Events, int Phases);

/// <summary>What became of conversations.</summary>
/// <param name="Analysed">Those that have an analysis.</param>
public sealed record ChatCounts(int Analysed);

/// <summary>What became of live speech.</summary>
/// <param name="Sessions">Sessions spoken to their report.</param>
/// <param name="Words">Words spoken in them.</param>
public sealed record LiveCounts(int Sessions, int Words);
