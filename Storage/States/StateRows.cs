using LearningSessions.Grains.Budgets;
using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Chats.Groups;
using LearningSessions.Grains.Chats.Replies;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Cohorts;
using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Prompts;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Tutors;
using LearningSessions.Grains.Watches;
using LearningSessions.Grains.Work;

namespace LearningSessions.Storage.States;

/// <summary>Which states stand in which tables of the catalogue. A new projection is a line here, its rows in a class beside this one, and its table in a
/// migration. A state that is not named here is only stored.</summary>
internal static class StateRows
{
    private static readonly Dictionary<Type, object> ByState = new()
    {
        [typeof(TutorState)] = TutorRows.All,
        [typeof(RecordingState)] = RecordingRows.All,
        [typeof(FeedbackState)] = FeedbackRows.All,
        [typeof(SourceState)] = SourceRows.All,
        [typeof(PromptState)] = PromptRows.All,
        [typeof(BudgetState)] = BudgetRows.All,
        [typeof(LearnerState)] = LearnerRows.All,
        [typeof(ImportState)] = ImportRows.All,
        [typeof(BulkRetryState)] = BulkRetryRows.All,
        [typeof(WorkKindState)] = WorkKindRows.All,
        [typeof(ClipsState)] = ClipRows.All,
        [typeof(WatchState)] = WatchRows.All,
        [typeof(ReportState)] = ReportRows.All,
        [typeof(ChatState)] = ChatRows.All,
        [typeof(ChatGroupState)] = ChatRows.OfGroup,
        [typeof(LiveSessionState)] = LiveRows.All,
        [typeof(ChatReplyState)] = ChatRows.OfReply,
        [typeof(CohortState)] = CohortRows.All,
    };

    /// <summary>Those of them that stand in several rows of other tables too.</summary>
    private static readonly Dictionary<Type, object> ManyByState = new()
    {
        [typeof(LearnerState)] = new RowChanges<LearnerState>(LearnerRows.Changes, LearnerRows.Cleared) { Settled = LearnerRows.Settled },
        [typeof(RecordingState)] = RecordingRows.Changes,
        [typeof(ChatState)] = ChatAnalysisRows.Changes,
        [typeof(CohortState)] = CohortRows.Changes,
    };

    /// <summary>The types of state that have rows.</summary>
    public static IReadOnlyCollection<Type> States => ByState.Keys;

    /// <summary>Whether states of a type have rows.</summary>
    public static bool Has(Type state) => ByState.ContainsKey(state);

    /// <summary>What a write of <paramref name="state"/> does to the catalogue.</summary>
    public static RowChange[] Of<TState>(string key, TState state, DateTimeOffset now)
    {
        var rows = Array.ConvertAll(For<TState>(), projection => new RowChange(projection.Table, projection.Key(key), projection.Columns(key, state, now)));
        return Many<TState>() is { } changes ? [.. rows, .. changes.Written(key, state)] : rows;
    }

    /// <summary>What clearing a state does to the catalogue.</summary>
    public static RowChange[] Cleared<TState>(string key) =>
        [.. For<TState>().Select(projection => new RowChange(projection.Table, projection.Key(key), null)),
            .. Many<TState>()?.Cleared(key) ?? []];

    /// <summary>Whether a state tells only what its write changes: then no version of it may be passed over.</summary>
    public static bool TellsChanges<TState>() => Many<TState>()?.Settled is not null;

    /// <summary>The state less what only tells its rows what changes.</summary>
    public static TState Settled<TState>(TState state) => Many<TState>()?.Settled is { } settled ? settled(state) : state;

    private static RowChanges<TState>? Many<TState>() => ManyByState.TryGetValue(typeof(TState), out var changes) ? (RowChanges<TState>)changes : null;

    private static Projection<TState>[] For<TState>() =>
        ByState.TryGetValue(typeof(TState), out var projections) ? (Projection<TState>[])projections : [];
}
