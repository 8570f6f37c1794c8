using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Which actors own which kind of work.</summary>
public static class WorkOwners
{
    /// <summary>Reads a kind and a key of that kind; null when the kind or the key is noted as a fault.</summary>
    public static WorkKind? Read(string kind, string key, Faults faults)
    {
        switch (faults.Choice<WorkKind>("kind", kind))
        {
            case (WorkKind.Recording or WorkKind.Source or WorkKind.Import or WorkKind.Clips or WorkKind.ChatAnalysis
                or WorkKind.ChatReply or WorkKind.LiveReport or WorkKind.Alerts or WorkKind.Report) and var ofId:
                faults.Id("key", key);
                return faults.Summary is null ? ofId : null;
            case WorkKind.Feedback:
                faults.Note("key", FeedbackId.TryParse(key, out _) ? null : "must be {tutor}:{general or targeted}:{first day}..{last day}");
                return faults.Summary is null ? WorkKind.Feedback : null;
            case { }:
                faults.Note("kind", "has no work that can be followed one by one");
                return null;
            default:
                return null;
        }
    }

    /// <summary>Asks the owner for another try.</summary>
    public static Task<RetryOutcome> Retry(this IGrainFactory grains, WorkKind kind, string key) => kind switch
    {
        WorkKind.Recording => grains.GetGrain<IRecordingGrain>(key).Retry(),
        WorkKind.Feedback => grains.GetGrain<IFeedbackGrain>(key).Retry(),
        WorkKind.Clips => grains.GetGrain<IClipsGrain>(key).Retry(),
        WorkKind.ChatAnalysis => grains.GetGrain<IChatSessionGrain>(key).Retry(),
        WorkKind.ChatReply => grains.GetGrain<IChatReplyGrain>(key).Retry(),
        WorkKind.Report => grains.GetGrain<IReportGrain>(key).Retry(),
        WorkKind.Alerts => grains.GetGrain<ILearnerWatchGrain>(key).Retry(),
        WorkKind.LiveReport => grains.GetGrain<ILiveSessionGrain>(key).Retry(),
        WorkKind.Import => grains.GetGrain<IImportGrain>(key).Retry(),
        WorkKind.Source => grains.GetGrain<ISourceGrain>(key).Retry(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No actor owns work of this kind."),
    };

    /// <summary>The answer where there is no such work.</summary>
    public static ProblemHttpResult Unknown() => ProblemTypes.UnknownWork.Because("GET /v1/work lists what there is.");
}
