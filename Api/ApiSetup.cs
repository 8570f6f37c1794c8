using System.Text.Json.Serialization;
using LearningSessions.Api.Access;
using LearningSessions.Api.Analytics;
using LearningSessions.Api.Budgets;
using LearningSessions.Api.Chats;
using LearningSessions.Api.Clips;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Curriculum;
using LearningSessions.Api.Engagement;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Health;
using LearningSessions.Api.Imports;
using LearningSessions.Api.Input;
using LearningSessions.Api.Live;
using LearningSessions.Api.ModelCalls;
using LearningSessions.Api.OpenApi;
using LearningSessions.Api.Operations;
using LearningSessions.Api.Pages;
using LearningSessions.Api.Pages.Shared;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Prompts;
using LearningSessions.Api.Receipts;
using LearningSessions.Api.Recordings;
using LearningSessions.Api.Reports;
using LearningSessions.Api.Schedules;
using LearningSessions.Api.Settings;
using LearningSessions.Api.Sources;
using LearningSessions.Api.Tutors;
using LearningSessions.Api.Webhooks;
using LearningSessions.Api.Work;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Api;

/// <summary>What Program calls to have the HTTP face.</summary>
public static class ApiSetup
{
    /// <summary>Registers what the endpoints need. The actors, the catalogue and the blobs come from the silo.</summary>
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureHttpJsonOptions(json =>
        {
            MessageJson.Apply(json.SerializerOptions);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            // A member with a typing error would be a wish ignored in silence.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddSingleton<KnownParameters>();
        services.AddExceptionHandler<FaultHandler>();
        services.AddOptions<UploadOptions>().BindConfiguration("Uploads").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RecordingIntake>();
        services.AddOptions<AssemblyAIWebhookOptions>().BindConfiguration("AssemblyAI");
        services.AddSingleton<ImportIntake>();
        services.AddSingleton<FeedbackWriting>();
        services.AddLive();
        builder.AddHealth();
        services.AddAccess(builder.Configuration);
        services.AddApiDescription();
        services.AddPages();
        return builder;
    }

    /// <summary>Maps the endpoints; every failure is answered with a problem document.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(bare => ProblemAnswers.For(bare.HttpContext, StatusProblems.Of(bare.HttpContext)).ExecuteAsync(bare.HttpContext));
        app.UseAssets();
        app.UseWebSockets();
        app.UseAccess();
        app.UseKnownParameters();
        app.UseAntiforgery();
        app.MapAccess();
        app.MapSettings();
        app.MapTutors();
        app.MapRecordings();
        app.MapAssemblyAIWebhook();
        app.MapSources();
        app.MapFeedback();
        app.MapReceipts();
        app.MapWebhooks();
        app.MapImports();
        app.MapEngagement();
        app.MapLive();
        app.MapWork();
        app.MapClips();
        app.MapChats();
        app.MapCohorts();
        app.MapNamedCohorts();
        app.MapCurriculum();
        app.MapSchedules();
        app.MapPrompts();
        app.MapBudgets();
        app.MapModelCalls();
        app.MapAnalytics();
        app.MapReports();
        app.MapHealth();
        app.MapEngineDashboard();
        app.MapOpenApi().AllowAnonymous();
        app.MapPages();
        return app;
    }
}
