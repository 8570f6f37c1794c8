using LearningSessions.Silo.Cluster;
using LearningSessions.Storage;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue.Work;
using LearningSessions.Storage.Curriculum;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Where everything is kept: one data folder, or the database and the folder or bucket of a cluster.</summary>
internal static class StorageHosting
{
    /// <summary>The name of Orleans' own storage, which the default one stands in front of.</summary>
    public const string StatesProvider = "states";

    public static void AddStorage(this IHostApplicationBuilder builder, ProcessMode mode)
    {
        if (mode == ProcessMode.Single)
        {
            builder.Services.AddSqliteStorage(options => builder.Configuration.GetSection("Storage").Bind(options));
        }
        else
        {
            builder.AddClusterStorage();
            builder.Services.AddSingleton(_ => DataFolder.Claim(builder.Configuration["Storage:DataFolder"] ?? "data"));
            builder.Services.AddPostgresStates(StatesProvider);
        }

        builder.AddOptionsOf<WorkHistoryOptions>("WorkHistory");
        builder.Services.AddMarkdownCurriculum(builder.Configuration.GetSection("Curriculum").Bind);
    }

    /// <summary>Adds what silos and APIs share: database and blobs.</summary>
    public static void AddClusterStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddPostgresDatabase(builder.Configuration.GetSection("Postgres").Bind);
        if (ModeRules.HasBucket(builder.Configuration))
            builder.Services.AddBucketBlobs(builder.Configuration.GetSection("Blobs").Bind);
        else
            builder.Services.AddSharedBlobs(Path.Combine(builder.Configuration["Cluster:SharedFolder"]!, "blobs"));
    }

    /// <summary>Where documents and messages lie: with the data, or where all silos see them.</summary>
    public static string SharedFolder(IConfiguration configuration, ProcessMode mode) =>
        mode == ProcessMode.Single ? configuration["Storage:DataFolder"] ?? "data" : configuration["Cluster:SharedFolder"]!;
}
