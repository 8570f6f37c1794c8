using LearningSessions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Where everything is kept: one data folder.</summary>
internal static class StorageHosting
{
    public static void AddStorage(this IHostApplicationBuilder builder) =>
        builder.Services.AddSqliteStorage(options => builder.Configuration.GetSection("Storage").Bind(options));
}
