using System.Collections.Frozen;
using System.Reflection;
using LearningSessions.Grains.Interfaces.Access;
using static LearningSessions.Grains.Interfaces.Access.AccessRole;

namespace LearningSessions.Api.Access;

/// <summary>Every policy there is. Each endpoint names one of them, or says that anybody may come.</summary>
public static class Policies
{
    /// <summary>Names, phones and talk measures of tutors.</summary>
    public static Policy ReadTutors { get; } = Of("tutors.read", Admin, Reviewer, Operator, Ingest, AccessRole.Tutor);

    /// <summary>Makes and changes tutors.</summary>
    public static Policy WriteTutors { get; } = Of("tutors.write", Admin, Operator, Ingest);

    /// <summary>Which recordings there are and where they stand.</summary>
    public static Policy ReadRecordings { get; } = Of("recordings.read", Admin, Reviewer, Operator, Ingest, AccessRole.Tutor);

    /// <summary>What was said: audio and transcripts.</summary>
    public static Policy HearRecordings { get; } = Of("recordings.hear", Admin, Reviewer, AccessRole.Tutor);

    /// <summary>Says who speaks in a recording.</summary>
    public static Policy CorrectSpeakers { get; } = Of("speakers.correct", Admin, Reviewer);

    /// <summary>Hands in recordings.</summary>
    public static Policy SubmitRecordings { get; } = Of("recordings.submit", Admin, Ingest);

    /// <summary>Feedback with its drafts and evidence.</summary>
    public static Policy ReadFeedback { get; } = Of("feedback.read", Admin, Reviewer, AccessRole.Tutor);

    /// <summary>Asks for feedback; edits, approves, rejects and sends it.</summary>
    public static Policy ReviewFeedback { get; } = Of("feedback.review", Admin, Reviewer);

    /// <summary>Has clips of learners fetched and analysed.</summary>
    public static Policy AnalyseClips { get; } = Of("clips.analyse", Admin, Operator);

    /// <summary>Hears clips of learners.</summary>
    public static Policy HearClips { get; } = Of("clips.hear", Admin, Reviewer);
    /// <summary>Whether messages arrived and who has not confirmed them, with phones.</summary>
    public static Policy ReadReceipts { get; } = Of("receipts.read", Admin, Reviewer, Operator);

    /// <summary>Forms in which calls are handed in: what they have, and the logs.</summary>
    public static Policy ReadSources { get; } = Of("sources.read", Admin, Reviewer, Operator, Ingest);

    /// <summary>Has what is new in a form taken, or left out.</summary>
    public static Policy UpdateSources { get; } = Of("sources.update", Admin, Reviewer, Operator, Ingest);

    /// <summary>Changes how a form is used.</summary>
    public static Policy WriteSources { get; } = Of("sources.write", Admin, Operator);

    /// <summary>Background work: what waits, runs and was given up.</summary>
    public static Policy ReadWork { get; } = Of("work.read", Admin, Operator);

    /// <summary>Takes up work that was given up.</summary>
    public static Policy RetryWork { get; } = Of("work.retry", Admin, Operator, Reviewer);

    /// <summary>Holds kinds of work back, and lets them go on.</summary>
    public static Policy PauseWork { get; } = Of("work.pause", Admin, Operator);

    /// <summary>The engine's own dashboard: silos, activations, calls, reminders.</summary>
    public static Policy SeeEngine { get; } = Of("engine.see", Admin, Operator);

    /// <summary>What single actors hold, as the engine's dashboard shows it: names, phones, what was said.</summary>
    public static Policy SeeStates { get; } = Of("engine.states", Admin);

    /// <summary>The passages of the curriculum.</summary>
    public static Policy ReadCurriculum { get; } = Of("curriculum.read", Admin, Reviewer, Operator);

    /// <summary>Has the curriculum's folder read again.</summary>
    public static Policy RefreshCurriculum { get; } = Of("curriculum.refresh", Admin, Operator);

    /// <summary>What runs by itself, and what became of it.</summary>
    public static Policy ReadSchedules { get; } = Of("schedules.read", Admin, Operator);

    /// <summary>Makes, changes, removes and runs schedules.</summary>
    public static Policy WriteSchedules { get; } = Of("schedules.write", Admin, Operator);

    /// <summary>Prompts with their versions.</summary>
    public static Policy ReadPrompts { get; } = Of("prompts.read", Admin, Reviewer, Operator);

    /// <summary>Writes versions of prompts and chooses which one is used.</summary>
    public static Policy WritePrompts { get; } = Of("prompts.write", Admin);

    /// <summary>What model calls may cost, and what of it is used.</summary>
    public static Policy ReadBudgets { get; } = Of("budgets.read", Admin, Operator);

    /// <summary>Which models were called, for what, and at what cost.</summary>
    public static Policy ReadModelCalls { get; } = Of("model-calls.read", Admin, Operator);

    /// <summary>What is imported, and what became of it; records that were set aside.</summary>
    public static Policy ReadImports { get; } = Of("imports.read", Admin, Operator, Ingest);

    /// <summary>Imports telemetry, lesson sessions and clip metrics.</summary>
    public static Policy SubmitImports { get; } = Of("imports.submit", Admin, Operator, Ingest);

    /// <summary>Sends telemetry as it happens.</summary>
    public static Policy SendTelemetry { get; } = Of("telemetry.send", Admin, Ingest);

    /// <summary>Makes, changes and removes named cohorts of learners.</summary>
    public static Policy WriteCohorts { get; } = Of("cohorts.write", Admin, Operator, Ingest);

    /// <summary>Learners with their phases and responses.</summary>
    public static Policy ReadEngagement { get; } = Of("engagement.read", Admin, Reviewer, Operator);

    /// <summary>What is set up and what is missing; values of secrets are shown to nobody.</summary>
    public static Policy ReadSettings { get; } = Of("settings.read", Admin, Operator);

    /// <summary>Has outside services asked whether they work.</summary>
    public static Policy TestProviders { get; } = Of("providers.test", Admin, Operator);

    /// <summary>Statistics of sessions; what they cost is for those who may read model calls.</summary>
    public static Policy ReadAnalytics { get; } = Of("analytics.read", Admin, Reviewer, Operator);

    /// <summary>Has reports written and sent.</summary>
    public static Policy SendReports { get; } = Of("reports.send", Admin, Operator);
    /// <summary>Begins sessions of live speech and speaks in them; a learner in their own.</summary>
    public static Policy SpeakLive { get; } = Of("live.speak", Admin, Operator, Ingest, Learner);

    /// <summary>Sessions of live speech with what was said and the report; a learner their own.</summary>
    public static Policy ReadLive { get; } = Of("live.read", Admin, Reviewer, Learner);

    /// <summary>Watches sessions of live speech while they go on, whoever speaks.</summary>
    public static Policy WatchLive { get; } = Of("live.watch", Admin, Reviewer);

    /// <summary>Who spoke how many words.</summary>
    public static Policy ReadLeaderboard { get; } = Of("leaderboard.read", Admin, Reviewer, Operator, Learner);
    /// <summary>Conversations with their messages, analyses and statistics.</summary>
    public static Policy ReadChats { get; } = Of("chats.read", Admin, Reviewer, Operator);

    /// <summary>Hands in messages and closes conversations.</summary>
    public static Policy WriteChats { get; } = Of("chats.write", Admin, Operator, Ingest);

    /// <summary>Has conversations analysed, and has a model reply in them.</summary>
    public static Policy AnalyseChats { get; } = Of("chats.analyse", Admin, Reviewer, Operator);

    /// <summary>Looks at analyses of conversations and corrects them.</summary>
    public static Policy AuditChats { get; } = Of("chats.audit", Admin, Reviewer);

    /// <summary>Says what groups of conversations are for.</summary>
    public static Policy WriteChatGroups { get; } = Of("chat-groups.write", Admin, Operator);

    /// <summary>The API keys of machines.</summary>
    public static Policy ManageApiKeys { get; } = Of("api-keys.manage", Admin);

    /// <summary>The pages; what each of them shows and does needs its own policy besides.</summary>
    public static Policy SeeDashboard { get; } = Of("dashboard.see", Admin, Reviewer, Operator);

    /// <summary>Who one is: everybody who was let in.</summary>
    public static Policy ReadSession { get; } = Of("session.read", Enum.GetValues<AccessRole>());

    private static readonly FrozenDictionary<string, Policy> ByName = typeof(Policies)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(Policy))
        .Select(property => (Policy)property.GetValue(null)!)
        .ToFrozenDictionary(policy => policy.Name);

    /// <summary>All of them.</summary>
    public static IEnumerable<Policy> All => ByName.Values;

    /// <summary>Whether there is a policy of this name.</summary>
    public static bool Exists(string name) => ByName.ContainsKey(name);

    private static Policy Of(string name, params AccessRole[] roles) => new(name, [.. roles]);
}
