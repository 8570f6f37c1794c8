using LearningSessions.Integrations.GoogleDrive;
using LearningSessions.Integrations.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations;

/// <summary>Chooses where documents are kept.</summary>
public static class DocumentServices
{
    /// <summary>Adds the document store that <c>Documents:Store</c> names; a name that is none is refused at the start.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The sections Documents, S3 and GoogleDrive.</param>
    /// <param name="folder">The folder of documents on disk.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        var section = configuration.GetSection("Documents");
        services.AddOptions<DocumentOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        return section[nameof(DocumentOptions.Store)] switch
        {
            "s3" => services.AddS3Documents(configuration),
            "drive" => services.AddDriveDocuments(configuration),
            _ => services.AddDiskDocuments(documents => documents.Folder = folder),
        };
    }
}
