using System.Collections.Immutable;
using LearningSessions.Api.Access;

namespace LearningSessions.Api.Pages.Shared;

/// <summary>The places of the dashboard in groups, as the shell lists them. A new page adds its line here and its text.</summary>
public static class Navigation
{
    /// <summary>All places; each person sees those whose policy lets them pass.</summary>
    public static ImmutableArray<NavigationGroup> Groups { get; } =
    [
        new(null,
        [
            new("/", "nav.home", Policies.SeeDashboard),
            new("/analytics", "nav.analytics", Policies.ReadAnalytics),
            new("/progress", "nav.progress", Policies.ReadAnalytics),
        ]),
        new("nav.group.tutoring",
        [
            new("/sources", "nav.sources", Policies.ReadSources),
            new("/tutors", "nav.tutors", Policies.ReadTutors),
            new("/recordings", "nav.recordings", Policies.ReadRecordings),
            new("/feedback", "nav.feedback", Policies.ReadFeedback),
            new("/receipts", "nav.receipts", Policies.ReadReceipts),
        ]),
        new("nav.group.engagement",
        [
            new("/engagement", "nav.engagement", Policies.ReadEngagement),
            new("/at-risk", "nav.risk", Policies.ReadEngagement),
            new("/learners", "nav.learners", Policies.ReadEngagement),
            new("/cohorts", "nav.cohorts", Policies.ReadEngagement),
            new("/imports", "nav.imports", Policies.ReadImports),
        ]),
        new("nav.group.chats",
        [
            new("/chats", "nav.chats", Policies.ReadChats),
            new("/audits", "nav.audits", Policies.AuditChats),
        ]),
        new("nav.group.live",
        [
            new("/speak", "nav.speak", Policies.SpeakLive, IsOfDashboard: false),
            new("/leaderboard", "nav.leaderboard", Policies.ReadLeaderboard, IsOfDashboard: false),
            new("/live-sessions", "nav.livesessions", Policies.WatchLive),
        ]),
        new("nav.group.operations",
        [
            new("/work", "nav.work", Policies.ReadWork),
            new("/reports", "nav.reports", Policies.SendReports),
            new("/schedules", "nav.schedules", Policies.ReadSchedules),
            new("/settings", "nav.settings", Policies.ReadSettings),
        ]),
        new("nav.group.models",
        [
            new("/prompts", "nav.prompts", Policies.ReadPrompts),
            new("/spend", "nav.spend", Policies.ReadModelCalls),
            new("/model-calls", "nav.modelcalls", Policies.ReadModelCalls),
        ]),
    ];

    /// <summary>Where somebody begins: the first place that they see; the dashboard where they see none.</summary>
    /// <param name="may">Whether they may use what a policy guards.</param>
    public static string HomeOf(Func<Policy, bool> may) =>
        Groups.SelectMany(group => group.Places).FirstOrDefault(place => place.IsOpen(may))?.Address ?? "/";
}

/// <summary>Places that belong together.</summary>
/// <param name="Key">The text above them; null for none.</param>
/// <param name="Places">The places in their order.</param>
public sealed record NavigationGroup(string? Key, ImmutableArray<NavigationPlace> Places);

/// <summary>One place.</summary>
/// <param name="Address">Its path; pages below it count as being there.</param>
/// <param name="Key">Its text.</param>
/// <param name="Needs">Who sees it.</param>
/// <param name="IsOfDashboard">Whether it is for those of the dashboard only, whatever else they may.</param>
public sealed record NavigationPlace(string Address, string Key, Policy Needs, bool IsOfDashboard = true)
{
    /// <summary>Whether somebody sees it.</summary>
    /// <param name="may">Whether they may use what a policy guards.</param>
    public bool IsOpen(Func<Policy, bool> may) => may(Needs) && (!IsOfDashboard || may(Policies.SeeDashboard));
}
