using LearningSessions.Grains.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Storage.Blobs;

/// <summary>Registers blobs that several processes share.</summary>
public static class BlobRegistrations
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    /// <summary>Adds a bucket for blobs.</summary>
    public static IServiceCollection AddBucketBlobs(this IServiceCollection services, Action<S3BlobOptions> configure)
    {
        services.AddOptions<S3BlobOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BlobStore>(provider => Open(provider.GetRequiredService<IOptions<S3BlobOptions>>().Value));
        return services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<BlobStore>());
    }

    /// <summary>Adds a folder for blobs that all processes see.</summary>
    /// <param name="services">Here.</param>
    /// <param name="folder">The folder; made when missing.</param>
    public static IServiceCollection AddSharedBlobs(this IServiceCollection services, string folder)
    {
        services.AddSingleton<BlobStore>(_ => new DiskBlobStore(folder, LeftoverAge));
        return services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<BlobStore>());
    }

    private static S3BlobStore Open(S3BlobOptions options)
    {
        var store = new S3BlobStore(options);
        if (options.MakeBucket)
            Task.Run(() => store.MakeBucket()).GetAwaiter().GetResult();
        return store;
    }
}
