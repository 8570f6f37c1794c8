using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>Registers documents on Google Drive.</summary>
public static class DriveServices
{
    /// <summary>Adds the document store; the section <c>GoogleDrive</c>.</summary>
    public static IServiceCollection AddDriveDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DriveOptions>().Bind(configuration.GetSection("GoogleDrive")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<DriveApi>().AddSingleton<IDocumentStore, DriveDocumentStore>();
    }
}
