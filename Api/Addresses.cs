using System.Text.Json;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api;

/// <summary>Where things lie, for Location headers and links.</summary>
public static class Addresses
{
    public static string Of(TutorId tutor) => "/v1/tutors/" + Segment(tutor.Value);

    public static string Of(RecordingId recording) => "/v1/recordings/" + Segment(recording.Value);

    public static string Of(FeedbackId feedback) => "/v1/feedback/" + Segment(feedback.Value);

    public static string Of(LearnerId learner) => "/v1/learners/" + Segment(learner.Value);

    public static string Of(CohortName cohort) => "/v1/cohorts/" + Segment(cohort.Value);

    public static string OfClip(string link) => "/v1/clips/audio?link=" + Uri.EscapeDataString(link);
    public static string Of(SourceId source) => "/v1/sources/" + Segment(source.Value);
    public static string Of(LiveSessionId session) => "/v1/live/sessions/" + Segment(session.Value);

    public static string Of(ImportId import) => "/v1/imports/" + Segment(import.Value);

    public static string Of(ChatId chat) => "/v1/chats/" + Segment(chat.Value);

    public static string Of(ChatGroupId group) => "/v1/chat-groups/" + Segment(group.Value);

    public static string Of(ChatId chat, ChatReplyId reply) => $"{Of(chat)}/replies/{Segment(reply.Value)}";

    public static string OfWork(WorkKind kind, string key) => $"/v1/work/{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}/{Segment(key)}";

    // A colon may stand in a path as it is; ids of feedback are full of them.
    private static string Segment(string id) => Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal);
}
