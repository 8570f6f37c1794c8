using System.Globalization;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Cohorts;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Where the pages of things lie.</summary>
public static class Links
{
    private const string Api = "/v1";

    public static string To(TutorId tutor) => Addresses.Of(tutor)[Api.Length..];

    public static string To(RecordingId recording) => Addresses.Of(recording)[Api.Length..];

    public static string To(LearnerId learner) => Addresses.Of(learner)[Api.Length..];

    /// <summary>The learners whom a row of a cohort counts.</summary>
    /// <param name="asked">Which learners and phases the row is of.</param>
    /// <param name="row">Its phase.</param>
    /// <param name="struggling">Those alone who struggle.</param>
    public static string ToLearners(CohortQuery asked, CohortRow row, bool struggling = false) => QueryHelpers.AddQueryString("/learners", new Dictionary<string, string?>
    {
        ["cohort"] = asked.Cohort,
        ["school"] = asked.School,
        ["level"] = asked.Level,
        ["phase"] = row.Phase,
        ["milestone"] = row.Milestone ?? asked.Milestone,
        ["from"] = asked.From?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["until"] = asked.Until?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["under"] = struggling ? asked.Struggles.ToString(CultureInfo.InvariantCulture) : null,
    });

    public static string To(CohortName cohort) => Addresses.Of(cohort)[Api.Length..];

    public static string To(ImportId import) => Addresses.Of(import)[Api.Length..];

    public static string To(FeedbackId feedback) => Addresses.Of(feedback)[Api.Length..];

    public static string To(ChatId chat) => Addresses.Of(chat)[Api.Length..];

    public static string To(SourceId source) => Addresses.Of(source)[Api.Length..];

    public static string To(LiveSessionId session) => "/live-sessions/" + Addresses.Of(session)["/v1/live/sessions/".Length..];

    /// <summary>A piece of work with its history.</summary>
    public static string ToWork(WorkKind kind, string key) => Addresses.OfWork(kind, key)[Api.Length..];

    /// <summary>The owner of a piece of work; null where it has no page.</summary>
    public static string? To(WorkKind kind, string key) => kind switch
    {
        WorkKind.Recording => To(RecordingId.From(key)),
        WorkKind.Feedback => To(FeedbackId.From(key)),
        WorkKind.Import => To(ImportId.From(key)),
        WorkKind.LiveReport => To(LiveSessionId.From(key)),
        WorkKind.Clips or WorkKind.Alerts => To(LearnerId.From(key)),
        WorkKind.ChatAnalysis => To(ChatId.From(key)),
        WorkKind.Report => "/reports",
        WorkKind.Source => To(SourceId.From(key)),
        _ => null,
    };

    /// <summary>The turn that is cited, in the page of its recording.</summary>
    public static string To(Citation citation) => $"{To(citation.Recording)}#turn-{citation.Turn}";
}
