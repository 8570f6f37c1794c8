using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.S3;

/// <summary>Registers what lies in a bucket.</summary>
public static class S3Services
{
    /// <summary>Adds the bucket's options, the section <c>S3</c>.</summary>
    public static IServiceCollection AddS3(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<S3Options>().Bind(configuration.GetSection("S3")).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    /// <summary>Adds objects of the bucket as files for imports; needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddS3ObjectFiles(this IServiceCollection services, IConfiguration configuration) =>
        services.AddS3(configuration).AddSingleton<IObjectFiles, S3ObjectFiles>();

    /// <summary>Adds documents in a bucket: the sections <c>S3</c> and <c>Documents</c>.</summary>
    public static IServiceCollection AddS3Documents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddS3(configuration);
        services.AddOptions<S3DocumentOptions>().Bind(configuration.GetSection("Documents")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IDocumentStore, S3DocumentStore>();
    }
}
