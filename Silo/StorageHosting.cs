using LearningSessions.Storage;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Curriculum;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Where everything is kept: one data folder.</summary>
internal static class StorageHosting
{
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSqliteStorage(options => builder.Configuration.GetSection("Storage").Bind(options));
        builder.AddOptionsOf<WorkHistoryOptions>("WorkHistory");
        builder.Services.AddMarkdownCurriculum(builder.Configuration.GetSection("Curriculum").Bind);
    }
}
