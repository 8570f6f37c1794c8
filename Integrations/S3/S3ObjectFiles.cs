using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.S3;

/// <summary>Objects of the bucket (section <c>S3</c>) as files.</summary>
public sealed class S3ObjectFiles(IOptions<S3Options> bucket, TimeProvider time) : IObjectFiles, IDisposable
{
    private readonly AmazonS3Client client = S3Client.Of(bucket.Value);

    /// <inheritdoc />
    public async Task<Stream> Open(string key, CancellationToken cancel)
    {
        var options = bucket.Value;
        using var limit = new SilenceLimit(options.Timeout, time, cancel);
        try
        {
            var held = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = options.Bucket, Key = key }, limit.Token);
            return new S3ObjectStream(client, options, key, held.ContentLength, held.ETag, time);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            // The answer to HEAD has no body, so it does not tell a missing bucket from a missing object.
            throw new FileNotFoundException($"The bucket {options.Bucket} holds no object {key}, or there is no such bucket.", key, missing);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new IOException($"The bucket {options.Bucket} was silent for too long.");
        }
        catch (Exception failure) when (S3Failures.IsKnown(failure))
        {
            throw S3ObjectStream.Told(failure, options.Bucket);
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();
}
