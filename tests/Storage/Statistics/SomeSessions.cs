using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Storage.Tests.Statistics;

/// <summary>Sessions as their actors keep them.</summary>
internal static class SomeSessions
{
    public static async Task Call(
        this StorageUnderTest storage, string id, DateTimeOffset at, string learner = "luz", int? words = null, double duration = 60, params TermCount[] terms)
    {
        var before = await storage.Read<RecordingState>(Some.RecordingGrain(id));
        var recording = Some.Recording(id, learner: learner, at: at).Recording! with
        {
            Duration = duration,
            Measures = words is { } said ? new TalkMeasures { Words = said } : null,
            Terms = [.. terms],
        };
        await storage.Write(Some.RecordingGrain(id), new RecordingState { Recording = recording }, before.ETag);
    }

    public static async Task Erase(this StorageUnderTest storage, string recording) =>
        await storage.Clear(Some.RecordingGrain(recording), await storage.Read<RecordingState>(Some.RecordingGrain(recording)));

    /// <summary>What a learner did in phases of lesson sessions.</summary>
    public static async Task Phases(this StorageUnderTest storage, string learner, LearnerProfile? profile, params PhaseScore[] phases)
    {
        var grain = GrainId.Create("learner", learner);
        var before = await storage.Read<LearnerState>(grain);
        await storage.Write(grain, new LearnerState { Profile = profile ?? new(null, null, null), ChangedPhases = [.. phases] }, before.ETag);
    }

    public static PhaseScore Phase(string session, string phase, DateTimeOffset start, int minutes, int responses = 1, decimal? accuracy = null) => new()
    {
        Session = session,
        Milestone = "m1",
        Phase = phase,
        Start = start.ToUnixTimeMilliseconds(),
        End = start.AddMinutes(minutes).ToUnixTimeMilliseconds(),
        Responses = responses,
        Accuracy = accuracy,
    };

    /// <summary>The row of a conversation, as its projection writes it.</summary>
    public static async Task Chat(this StorageUnderTest storage, string id, DateTimeOffset at, double minutes, int? satisfaction, string? group, params string[] topics)
    {
        var start = at.ToUnixTimeMilliseconds() * 1000;
        await storage.Catalogued.Execute(
            "INSERT INTO chat (id, chat_group, started_at, last_at, messages, person_messages, assistant_messages, analyses, analysed_messages, satisfaction, "
            + "is_corrected, topics, flags, input_tokens, output_tokens, queues, left_to_schedule, search, state_version) "
            + "VALUES (?1, ?2, ?3, ?4, 2, 1, 1, 0, 0, ?5, 0, ?6, '', 0, 0, 0, 0, '', 1) "
            + "ON CONFLICT (id) DO UPDATE SET last_at = excluded.last_at, satisfaction = excluded.satisfaction, topics = excluded.topics",
            id, group, start, start + (long)(minutes * 60_000_000), satisfaction, string.Join('\n', topics));
        await storage.Catalogued.Execute("DELETE FROM chat_topic WHERE chat = ?1", id);
        for (var place = 0; place < topics.Length; place++)
            await storage.Catalogued.Execute("INSERT INTO chat_topic VALUES (?1, ?2, ?3, 1)", id, place, topics[place]);
    }

    /// <summary>The row of a session of live speech, as its projection writes it.</summary>
    public static Task Live(this StorageUnderTest storage, string id, DateTimeOffset at, double? minutes, int words, string? topic)
    {
        var start = at.ToUnixTimeMilliseconds() * 1000;
        return storage.Catalogued.Execute(
            "INSERT INTO live_session (id, learner, language, class, topic, level, status, words, seconds, created_at, ended_at, state_version) "
            + "VALUES (?1, 'kim', 'en', 'A', ?2, 1, 1, ?3, 0, ?4, ?5, 1) ON CONFLICT (id) DO UPDATE SET words = excluded.words, ended_at = excluded.ended_at",
            id, topic, words, start, minutes is { } known ? start + (long)(known * 60_000_000) : null);
    }

    public static Task ModelCall(this StorageUnderTest storage, string id, DateTimeOffset at, string kind, decimal? cost) => storage.ModelCalls.Append(
        new ModelCallRecord
        {
            Id = id,
            At = at,
            Model = "fast",
            ProviderModel = "fast-1",
            Prompt = PromptName.From("feedback-general.es"),
            PromptVersion = 1,
            Kind = kind,
            Owner = "feedback/1",
            Cost = cost,
            Result = ModelCallResult.Answered,
        },
        CancellationToken.None);
}
