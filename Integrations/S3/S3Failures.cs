using System.Net;
using Amazon.Runtime;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.S3;

/// <summary>What the service's refusals mean.</summary>
internal static class S3Failures
{
    /// <summary>Whether it is a failure of the service or of the way to it.</summary>
    public static bool IsKnown(Exception failure) => failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException;

    /// <summary>The failure; an <see cref="OperationCanceledException"/> of a caller who gave up never comes here.</summary>
    public static ProviderFailure Of(Exception failure, string bucket) => failure switch
    {
        AmazonServiceException { ErrorCode: "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "ExpiredToken" or "InvalidToken" } refused =>
            new ProviderFailure.Permanent($"The key for the bucket {bucket} was not accepted ({refused.ErrorCode}): check S3:AccessKey and S3:SecretKey."),
        AmazonServiceException { ErrorCode: "NoSuchBucket" } =>
            new ProviderFailure.Permanent($"There is no bucket {bucket}: make it, or check S3:Bucket."),
        AmazonServiceException { ErrorCode: "RequestTimeTooSkewed" } =>
            new ProviderFailure.Permanent($"The clock of this machine is wrong, so the bucket {bucket} takes no request from it."),
        AmazonServiceException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } refused =>
            new ProviderFailure.Permanent($"The key for the bucket {bucket} may not do this ({refused.ErrorCode}): ask whoever owns the bucket."),
        AmazonServiceException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed } refused
            when refused.ErrorCode is not "RequestTimeout" =>
            new ProviderFailure.Permanent($"The bucket {bucket} did not accept the request (HTTP {(int)refused.StatusCode}, {refused.ErrorCode})."),
        AmazonServiceException refused =>
            new ProviderFailure.Transient($"The bucket {bucket} takes no request for now (HTTP {(int)refused.StatusCode}, {refused.ErrorCode})."),
        _ => new ProviderFailure.Transient($"The bucket {bucket} could not be reached, or the connection broke."),
    };
}
