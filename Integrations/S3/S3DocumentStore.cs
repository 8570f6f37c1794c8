using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Disk;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.S3;

/// <summary>Keeps documents in a bucket, a folder per tutor. A document's owner stands in its metadata, and it is written only where nothing is: so
/// whoever comes second, here or in another process, sees whose it is and takes the next name.</summary>
public sealed class S3DocumentStore(IBlobStore blobs, IOptions<S3Options> bucket, IOptions<S3DocumentOptions> options, TimeProvider time) : IDocumentStore, IDisposable
{
    private const string Owner = "x-amz-meta-owner";

    private readonly AmazonS3Client client = S3Client.Of(bucket.Value);

    /// <inheritdoc />
    public async Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel)
    {
        try
        {
            return new StoreOutcome.Stored(await Keep(document, blob, cancel));
        }
        catch (FileNotFoundException)
        {
            return StoreOutcome.Lost(document);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new StoreOutcome.Failed(new ProviderFailure.Transient($"The bucket {bucket.Value.Bucket} was silent for too long."));
        }
        catch (Exception failure) when (S3Failures.IsKnown(failure))
        {
            return new StoreOutcome.Failed(S3Failures.Of(failure, bucket.Value.Bucket));
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<string> Keep(DocumentName document, string blob, CancellationToken cancel)
    {
        var folder = options.Value.Prefix + FileName.Safe(document.Tutor.Value);
        var (stem, extension) = (FileName.Safe(document.Stem), FileName.Safe(document.Extension));
        var owner = Uri.EscapeDataString(document.Owner);
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? $"{folder}/{stem}{extension}" : $"{folder}/{stem}_{number}{extension}";
            var before = await OwnerOf(key, cancel);
            var held = before is null || (before == owner && document.Replaces) ? await Write(key, owner, blob, replaces: before is not null, cancel) : before;
            if (held == owner)
                return key;
        }
    }

    /// <summary>The owner of what lies there, or of what came first; blank when a person put it there.</summary>
    private async Task<string> Write(string key, string owner, string blob, bool replaces, CancellationToken cancel)
    {
        using var limit = new SilenceLimit(bucket.Value.Timeout, time, cancel);
        await using var content = new SentStream(await blobs.OpenRead(blob, cancel), limit);
        var request = new PutObjectRequest { BucketName = bucket.Value.Bucket, Key = key, InputStream = content, AutoCloseStream = false, IfNoneMatch = replaces ? null : "*" };
        request.Metadata.Add(Owner, owner);
        try
        {
            await client.PutObjectAsync(request, limit.Token);
            return owner;
        }
        catch (AmazonS3Exception taken) when (taken.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return await OwnerOf(key, cancel) ?? "";
        }
    }

    private async Task<string?> OwnerOf(string key, CancellationToken cancel)
    {
        using var limit = new SilenceLimit(bucket.Value.Timeout, time, cancel);
        try
        {
            var held = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket.Value.Bucket, Key = key }, limit.Token);
            return held.Metadata[Owner] ?? "";
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
