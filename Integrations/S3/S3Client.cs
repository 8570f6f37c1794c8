using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace LearningSessions.Integrations.S3;

/// <summary>Makes the SDK's client: retries happen in the rules of background work, so the SDK makes none.</summary>
internal static class S3Client
{
    public static AmazonS3Client Of(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            MaxErrorRetry = 0,
            // The SDK's limit is one for the whole of an upload; ours is one of silence.
            Timeout = Timeout.InfiniteTimeSpan,
            // Older services of others do not know the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl.Length > 0)
            (config.ServiceURL, config.AuthenticationRegion) = (options.ServiceUrl, options.Region);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        return options.AccessKey.Length > 0
            ? new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config)
            : new AmazonS3Client(config);
    }
}
