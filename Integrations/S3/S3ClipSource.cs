using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Clips;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.S3;

/// <summary>Fetches clips from a bucket, a bounded number at a time. What is here already is asked for under the condition that its ETag has changed, so that one
/// request tells and fetches.</summary>
public sealed class S3ClipSource(IBlobStore blobs, IOptions<S3Options> bucket, IOptions<S3ClipOptions> options, TimeProvider time, Random random)
    : IClipSource, IDisposable
{
    private readonly AmazonS3Client client = S3Client.Of(bucket.Value);
    private readonly SemaphoreSlim places = new(options.Value.AtOnce);

    /// <inheritdoc />
    public async Task<ClipFetchOutcome> Fetch(string link, CancellationToken cancel)
    {
        if (link.Length == 0)
            return new ClipFetchOutcome.Missing();
        await places.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var outcome = await Attempt(link, cancel);
                if (outcome is not ClipFetchOutcome.Failed { Failure: ProviderFailure.Transient } || attempt >= options.Value.Attempts)
                    return outcome;
                await Task.Delay(options.Value.BaseDelay * (Math.Pow(2, attempt - 1) * random.NextDouble()), time, cancel);
            }
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        places.Dispose();
    }

    private async Task<ClipFetchOutcome> Attempt(string link, CancellationToken cancel)
    {
        try
        {
            return await FetchOnce(link, cancel);
        }
        catch (AmazonS3Exception same) when (same.StatusCode == HttpStatusCode.NotModified)
        {
            return new ClipFetchOutcome.Held();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return new ClipFetchOutcome.Missing();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ClipFetchOutcome.Failed(new ProviderFailure.Transient($"The bucket {bucket.Value.Bucket} was silent for too long."));
        }
        catch (Exception failure) when (S3Failures.IsKnown(failure))
        {
            return new ClipFetchOutcome.Failed(S3Failures.Of(failure, bucket.Value.Bucket));
        }
    }

    private async Task<ClipFetchOutcome> FetchOnce(string link, CancellationToken cancel)
    {
        var request = new GetObjectRequest { BucketName = bucket.Value.Bucket, Key = options.Value.Prefix + link };
        if (await ClipShelf.Mark(blobs, link, cancel) is { } mark)
            request.EtagToNotMatch = mark;
        using var answer = await client.GetObjectAsync(request, cancel);
        await ClipShelf.Put(blobs, link, answer.ResponseStream, answer.ETag, cancel);
        return new ClipFetchOutcome.Fetched();
    }
}
