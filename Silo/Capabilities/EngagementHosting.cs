using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Watches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo.Capabilities;

/// <summary>Learners' activity: imports of it, the clips it names, and who is at risk.</summary>
internal static class EngagementHosting
{
    public static void AddEngagement(this IHostApplicationBuilder builder)
    {
        builder.AddImports();
        builder.Services.AddClips(builder.Configuration);
        builder.AddOptionsOf<RiskOptions>("Risks");
        builder.Services.AddSingleton<AlertDelivery>();
    }

    private static void AddImports(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<ImportOptions>("Imports");
        builder.Services.AddSingleton<LearnerWriting>();
        builder.Services.AddSingleton<ChatWriting>();
        builder.Services.AddSingleton<LearnerSelecting>();
        builder.Services.AddSingleton<ImportPorts>();
        builder.Services.AddSingleton<ImportSteps>();
    }
}
