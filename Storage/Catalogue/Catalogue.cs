using System.Runtime.CompilerServices;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Attention;
using LearningSessions.Storage.Catalogue.Chats;
using LearningSessions.Storage.Catalogue.Clips;
using LearningSessions.Storage.Catalogue.Cohorts;
using LearningSessions.Storage.Catalogue.Engagement;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Imports;
using LearningSessions.Storage.Catalogue.Learners;
using LearningSessions.Storage.Catalogue.Live;
using LearningSessions.Storage.Catalogue.Monitor;
using LearningSessions.Storage.Catalogue.Prompts;
using LearningSessions.Storage.Catalogue.Receipts;
using LearningSessions.Storage.Catalogue.Recordings;
using LearningSessions.Storage.Catalogue.Reports;
using LearningSessions.Storage.Catalogue.Spend;
using LearningSessions.Storage.Catalogue.Statistics;
using LearningSessions.Storage.Catalogue.Tutors;
using LearningSessions.Storage.Catalogue.Watches;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Storage.Catalogue;

/// <summary>What admins list, filter and count. On SQLite it is never behind: rows change in the transaction of the state they show; on
/// PostgreSQL they follow before the write returns, or after seconds when a crash came between. Lists go on behind a cursor
/// by the sort key, so that rows that come in between neither repeat nor hide others.</summary>
/// <param name="database">Where it lies.</param>
public sealed class Catalogue(IDatabase database) : ISentMessages
{
    private const int IdsAtOnce = 500;

    /// <summary>Tutors by name.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<TutorRow>> Tutors(TutorQuery query) => TutorList.Read(database, query);

    /// <summary>The names of tutors; who is none is left out.</summary>
    public Task<IReadOnlyDictionary<TutorId, string>> TutorNames(IReadOnlyCollection<TutorId> tutors) => TutorList.Names(database, tutors);

    /// <summary>Recordings, the newest call first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<RecordingRow>> Recordings(RecordingQuery query) => RecordingList.Read(database, query);

    /// <summary>Feedback, the one asked for last first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<FeedbackRow>> Feedback(FeedbackQuery query) => FeedbackList.Read(database, query);

    /// <summary>Messages to tutors, the one sent last first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<MessageRow>> Messages(MessageQuery query) => MessageList.Read(database, query);

    /// <inheritdoc />
    public Task<FeedbackId?> FeedbackOf(string messageId) => MessageList.FeedbackOf(database, messageId);

    /// <summary>How many messages were confirmed, by tutor or template, the lowest share first.</summary>
    public Task<IReadOnlyList<ReceiptRateRow>> ReceiptRates(ReceiptRateQuery query) => ReceiptRateList.Read(database, query);

    /// <summary>Background work, what was accepted last first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<WorkRow>> Work(WorkQuery query) => WorkList.Read(database, query);

    /// <summary>One piece of background work; null when there is none.</summary>
    public Task<WorkRow?> WorkOf(WorkKind kind, string key) => WorkList.One(database, kind, key);

    /// <summary>How many pieces of background work a query finds; its part of the list is of no account.</summary>
    public Task<int> CountWork(WorkQuery query) => WorkList.CountOf(database, query);

    /// <summary>What became of one piece of background work, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<WorkHistoryRow>> WorkHistory(WorkHistoryQuery query) => WorkHistoryList.Read(database, query);

    /// <summary>Each kind of work as a whole, also those that have none.</summary>
    /// <param name="now">Work due at this time or before lags.</param>
    public Task<IReadOnlyList<WorkKindRow>> WorkKinds(DateTimeOffset now) => WorkKindList.Read(database, now);

    /// <summary>Work that is waiting, running or retrying and whose time has come, the longest due first; what waits of a paused kind is not in it.</summary>
    /// <param name="now">Due at this time or before.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="behind">Goes on behind this row; null begins.</param>
    public Task<IReadOnlyList<WorkRow>> DueWork(DateTimeOffset now, int limit, WorkRow? behind = null) =>
        WorkList.Due(database, now, limit, behind);

    /// <summary>What each kind of work did hour by hour, the earliest first; hours in which nothing happened or waited are left out.</summary>
    /// <param name="from">From the hour of this time on.</param>
    /// <param name="kind">Of which kind; null for all.</param>
    public Task<IReadOnlyList<WorkTrendPoint>> WorkTrend(DateTimeOffset from, WorkKind? kind = null) => Monitor.WorkTrend.Read(database, from, kind);

    /// <summary>Bulk retries, the newest first, and where what they took up stands now.</summary>
    /// <exception cref="MalformedCursorException">The request's cursor is not one of this list.</exception>
    public Task<CataloguePage<BulkRetryRow>> BulkRetries(BulkRetryQuery request) => BulkRetryList.Read(database, request);

    /// <summary>How much work stands in which state.</summary>
    public Task<IReadOnlyList<WorkCount>> WorkCounts() => WorkList.Counts(database);

    /// <summary>Calls of models, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ModelCallRecord>> ModelCalls(ModelCallQuery query) => ModelCallList.Read(database, query);

    /// <summary>What model calls cost: days newest first, all else the most expensive first.</summary>
    public Task<IReadOnlyList<ModelSpendRow>> ModelSpend(ModelSpendQuery query) =>
        ModelSpendList.Read(database, query);

    /// <summary>The ids of all learners that a query finds, each with a number that grows whenever the learner changes; in the order of ids, read in
    /// parts, so that it may take its time. The query's part of the list is of no account.</summary>
    public async IAsyncEnumerable<(LearnerId Id, long Version)> LearnerIds(
        LearnerQuery query, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? behind = null;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var ids = await LearnerList.Ids(database, query, behind, IdsAtOnce);
            foreach (var id in ids)
                yield return id;
            if (ids.Count < IdsAtOnce)
                yield break;
            behind = ids[^1].Id.Value;
        }
    }

    /// <summary>The newest response of all learners, UTC; null when there is none.</summary>
    public Task<DateTimeOffset?> NewestResponse() => LearnerList.Newest(database);

    /// <summary>When the newest phase of a cohort's learners began, UTC, whatever window the query names; null when there is none.</summary>
    public Task<DateTimeOffset?> NewestPhase(CohortQuery query) => ProgressList.Newest(database, query);

    /// <summary>The phases of a cohort, over all its learners.</summary>
    public Task<IReadOnlyList<CohortRow>> CohortPhases(CohortQuery query) => CohortList.ByPhase(database, query);

    /// <summary>The phases of a cohort by milestone, over all its learners.</summary>
    public Task<IReadOnlyList<CohortRow>> CohortMilestones(CohortQuery query) => CohortList.ByMilestone(database, query);

    /// <summary>The weeks of a cohort, over all its learners, the earliest first; the newest 104.</summary>
    public Task<IReadOnlyList<CohortTrendRow>> CohortTrend(CohortQuery query) => CohortList.ByWeek(database, query);

    /// <summary>Named cohorts by name.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<NamedCohortRow>> Cohorts(NamedCohortQuery query) => NamedCohortList.Read(database, query);

    /// <summary>Learners at risk, those who became so last first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<WatchRow>> LearnersAtRisk(WatchQuery query) => WatchList.Read(database, query);

    /// <summary>The newest pass over the clips of each learner, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ClipPassRow>> ClipPasses(ClipPassQuery query) => ClipPassList.Read(database, query);

    /// <summary>Conversations, the one that began last first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ChatRow>> Chats(ChatQuery query) => ChatList.Read(database, query);

    /// <summary>How many conversations a query finds; its part of the list is of no account.</summary>
    public Task<int> CountChats(ChatQuery query) => ChatList.CountOf(database, query);

    /// <summary>Conversations with messages and without analysis that nobody works on, the longest silent first.</summary>
    /// <param name="silentSince">Without a message after this time.</param>
    /// <param name="limit">At most so many.</param>
    public Task<IReadOnlyList<ChatId>> ChatsLeftToSchedule(DateTimeOffset silentSince, int limit) => ChatList.LeftToSchedule(database, silentSince, limit);

    /// <summary>Conversations in numbers.</summary>
    public Task<ChatTotals> ChatTotals(ChatStatisticsQuery query) => ChatStatisticsList.Totals(database, query);

    /// <summary>Conversations in numbers by the day they began, the earliest first.</summary>
    public Task<IReadOnlyList<ChatTotals>> ChatDays(ChatStatisticsQuery query) => ChatStatisticsList.Days(database, query);

    /// <summary>How many analysed conversations have which satisfaction: unknown first, then 0 to 10.</summary>
    public Task<IReadOnlyList<ChatCountRow>> ChatSatisfactions(ChatStatisticsQuery query) => ChatStatisticsList.Satisfactions(database, query);

    /// <summary>Conversations by topic, the most frequent first; at most 50.</summary>
    public Task<IReadOnlyList<ChatCountRow>> ChatTopics(ChatStatisticsQuery query) => ChatStatisticsList.Topics(database, query);

    /// <summary>Analysed conversations by language, the most frequent first.</summary>
    public Task<IReadOnlyList<ChatCountRow>> ChatLanguages(ChatStatisticsQuery query) => ChatStatisticsList.Languages(database, query);

    /// <summary>Groups of conversations by id.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ChatGroupRow>> ChatGroups(ChatGroupQuery query) => ChatGroupList.Read(database, query);

    /// <summary>How far analyses and people, or two people, agree.</summary>
    public Task<Agreement> ChatAgreement(AgreementQuery query) => AgreementList.Read(database, query);

    /// <summary>The versions of a prompt that were called, the newest first.</summary>
    public Task<IReadOnlyList<PromptPerformanceRow>> PromptPerformance(PromptName prompt) => PromptPerformanceList.Read(database, prompt);

    /// <summary>Prompts by name.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<PromptRow>> Prompts(PromptQuery query) => PromptList.Read(database, query);

    /// <summary>How much waits for a person.</summary>
    /// <param name="today">The day, of the deployment's zone.</param>
    /// <param name="lately">Messages sent at this time or later count.</param>
    public Task<AttentionCounts> Attention(DateOnly today, DateTimeOffset lately) => AttentionList.Read(database, today, lately);

    /// <summary>The daily statistics of sessions over some days, as they were computed last.</summary>
    public Task<SessionStatistics> Statistics(StatisticsQuery query) => StatisticsList.Read(database, query);

    /// <summary>Reports, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ReportRow>> Reports(ReportQuery query) => ReportList.Read(database, query);

    /// <summary>How new the daily statistics are.</summary>
    public Task<StatisticsFreshness> StatisticsFreshness() => StatisticsList.Freshness(database);

    /// <summary>How many learners of a cohort rose and fell from the first half of a window to the second, and who most; the query names both ends of the
    /// window.</summary>
    public Task<ProgressSummary> Progress(CohortQuery query) => ProgressList.Read(database, query);

    /// <summary>Budgets that a call has asked, the newest period first; the limit of each is the one when it was last asked.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<Budget>> Budgets(BudgetQuery query) => BudgetList.Read(database, query);

    /// <summary>Imports, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<ImportRow>> Imports(ImportQuery query) => ImportList.Read(database, query);

    /// <summary>Sessions of live speech, the newest first.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<LiveSessionRow>> LiveSessions(LiveSessionQuery query) => LiveSessionList.Read(database, query);

    /// <summary>Learners by words spoken, the most first.</summary>
    public Task<IReadOnlyList<LeaderboardRow>> WordsSpoken(LeaderboardQuery query) => Leaderboard.Read(database, query);

    /// <summary>Learners by id.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<LearnerRow>> Learners(LearnerQuery query) => LearnerList.Read(database, query);

    /// <summary>Scores of phases, by learner, then by start.</summary>
    /// <exception cref="MalformedCursorException">The query's cursor is not one of this list.</exception>
    public Task<CataloguePage<PhaseRow>> Phases(PhaseQuery query) => PhaseList.Read(database, query);

    /// <summary>All scores of phases that a query finds, in the same order, read in parts; its limit is of no account.</summary>
    public async IAsyncEnumerable<PhaseRow> AllPhases(PhaseQuery query, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        IReadOnlyList<PhaseRow> part;
        do
        {
            cancel.ThrowIfCancellationRequested();
            part = await PhaseList.Streamed(database, query);
            foreach (var row in part)
                yield return row;
            if (part is [.., var last])
                query = query with { Cursor = PhaseList.CursorOf(last) };
        }
        while (part.Count == PhaseList.StreamedAtOnce);
    }

    /// <summary>The ids of all tutors, in the order of ids; read in parts, so that it may take its time.</summary>
    public async IAsyncEnumerable<TutorId> TutorIds([EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? behind = null;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var ids = await TutorList.Ids(database, behind, IdsAtOnce);
            foreach (var id in ids)
                yield return id;
            if (ids.Count < IdsAtOnce)
                yield break;
            behind = ids[^1].Value;
        }
    }

    /// <summary>The tutors who have calls in a window of time, in the order of ids.</summary>
    /// <param name="from">Inclusive.</param>
    /// <param name="until">Exclusive.</param>
    public Task<IReadOnlyList<TutorId>> TutorsWithRecordings(DateTimeOffset from, DateTimeOffset until) =>
        TutorList.WithRecordings(database, from, until);
}
