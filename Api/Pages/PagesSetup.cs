using LearningSessions.Api.Access;
using LearningSessions.Api.Pages.Analytics;
using LearningSessions.Api.Pages.Chats;
using LearningSessions.Api.Pages.Cohorts;
using LearningSessions.Api.Pages.Engagement;
using LearningSessions.Api.Pages.Events;
using LearningSessions.Api.Pages.Feedback;
using LearningSessions.Api.Pages.Home;
using LearningSessions.Api.Pages.Imports;
using LearningSessions.Api.Pages.Live;
using LearningSessions.Api.Pages.Prompts;
using LearningSessions.Api.Pages.Receipts;
using LearningSessions.Api.Pages.Recordings;
using LearningSessions.Api.Pages.Reports;
using LearningSessions.Api.Pages.Schedules;
using LearningSessions.Api.Pages.Settings;
using LearningSessions.Api.Pages.Shared;
using LearningSessions.Api.Pages.Sources;
using LearningSessions.Api.Pages.Spend;
using LearningSessions.Api.Pages.Tutors;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Pages.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages;

/// <summary>The dashboard: pages rendered here from what the endpoints answer with.</summary>
public static class PagesSetup
{
    /// <summary>Registers what pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Viewer>();
        services.AddScoped<TutorNames>();
        services.AddSingleton<EventStreams>();
        return services;
    }

    /// <summary>Maps the pages, as one group, so that one policy can hold for all; forms are checked against forgery.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").ExcludeFromDescription();
        open.AddEndpointFilter(WithProblemPages);
        open.MapLearnerPages();
        open.MapPreferences();
        var pages = app.MapGroup("").ExcludeFromDescription().Needs(Policies.SeeDashboard);
        pages.AddEndpointFilter(WithProblemPages);
        pages.MapHomePage();
        pages.MapAnalyticsPages();
        pages.MapReportPages();
        pages.MapTutorPages();
        pages.MapRecordingPages();
        pages.MapSourcePages();
        pages.MapFeedbackPages();
        pages.MapEngagementPages();
        pages.MapCohortPages();
        pages.MapImportPages();
        pages.MapLivePages();
        pages.MapReceiptPages();
        pages.MapWorkPages();
        pages.MapSchedulePages();
        pages.MapChatPages();
        pages.MapPromptPages();
        pages.MapSpendPages();
        pages.MapSettingsPages();
        pages.MapEvents();
        return pages;
    }

    private static async ValueTask<object?> WithProblemPages(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        return Innermost(result) is ProblemHttpResult problem ? ProblemAnswers.For(context.HttpContext, problem) : result;
    }

    private static object? Innermost(object? result) => result is INestedHttpResult nested ? Innermost(nested.Result) : result;
}
