using LearningSessions.Api.Input;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Work;

/// <summary>One piece of work with its history.</summary>
/// <param name="Work">Where it stands.</param>
/// <param name="History">Each change of state, step, attempt or error, the newest first.</param>
public sealed record FollowedWork(WorkRow Work, Page<WorkHistoryRow> History);
