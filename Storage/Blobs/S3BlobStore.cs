using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using LearningSessions.Grains.Blobs;

namespace LearningSessions.Storage.Blobs;

/// <summary>Blobs as objects of a bucket. What comes in is counted in a temporary file first, so that a whole object appears or none.</summary>
public sealed class S3BlobStore : BlobStore, IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly AmazonS3Client client;
    private readonly string bucket;

    /// <param name="options">Which bucket, and how to reach it.</param>
    public S3BlobStore(S3BlobOptions options)
    {
        bucket = options.Bucket;
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            Timeout = options.Timeout,
            MaxErrorRetry = 0,
            // Others than Amazon do not know the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl.Length > 0)
            (config.ServiceURL, config.AuthenticationRegion) = (options.ServiceUrl, options.Region);
        else
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        client = options.AccessKey.Length > 0 ? new(options.AccessKey, options.SecretKey, config) : new(config);
    }

    /// <summary>Makes the bucket unless it is there.</summary>
    /// <exception cref="BucketUnreachableException">The service did not answer, or refused.</exception>
    public async Task MakeBucket(CancellationToken cancel = default)
    {
        try
        {
            await client.PutBucketAsync(new PutBucketRequest { BucketName = bucket }, cancel);
        }
        catch (AmazonS3Exception there) when (there.ErrorCode is "BucketAlreadyOwnedByYou" or "BucketAlreadyExists")
        {
            // Another process was first.
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new BucketUnreachableException(bucket, failure);
        }
    }

    /// <inheritdoc />
    public override async Task<BlobReceipt> Receive(string name, Stream content, long maxBytes, CancellationToken cancel)
    {
        BlobName.Check(name);
        var path = Path.GetTempFileName();
        try
        {
            File.Delete(path);
            var receipt = await ReceivedFile.Take(name, content, path, maxBytes, durable: false, cancel);
            using var transfer = new TransferUtility(client);
            await transfer.UploadAsync(path, bucket, name, cancel);
            return receipt;
        }
        catch (IOException failure) when (Disk.IsFull(failure))
        {
            throw new DiskFullException($"the blob {name}", failure);
        }
        catch (AmazonServiceException failure)
        {
            throw new IOException($"The blob {name} could not be written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<StoredBlob> List(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        BlobName.Check(folder);
        string? after = null;
        do
        {
            var page = await Page(folder, after, cancel);
            foreach (var each in page.S3Objects ?? [])
                yield return new StoredBlob(each.Key, new DateTimeOffset((each.LastModified ?? DateTime.UnixEpoch).ToUniversalTime()));
            after = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (after is not null);
    }

    /// <inheritdoc />
    public override async Task<Stream> OpenRead(string name, CancellationToken cancel)
    {
        var path = await Fetch(name, cancel);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }

    /// <inheritdoc />
    public override async Task<BlobFile> OpenFile(string name, CancellationToken cancel) => new(await Fetch(name, cancel), isCopy: true);

    /// <inheritdoc />
    public override async Task Delete(string name, CancellationToken cancel)
    {
        BlobName.Check(name);
        try
        {
            await client.DeleteObjectAsync(bucket, name, cancel);
        }
        catch (AmazonServiceException failure)
        {
            throw new IOException($"The blob {name} could not be removed: {failure.Message}", failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<ListObjectsV2Response> Page(string folder, string? after, CancellationToken cancel)
    {
        try
        {
            return await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = folder + "/", ContinuationToken = after }, cancel);
        }
        catch (AmazonServiceException failure)
        {
            throw new IOException($"The blobs below {folder} could not be listed: {failure.Message}", failure);
        }
    }

    private async Task<string> Fetch(string name, CancellationToken cancel)
    {
        BlobName.Check(name);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + Path.GetExtension(name));
        try
        {
            using var answer = await client.GetObjectAsync(bucket, name, cancel);
            await answer.WriteResponseStreamToFileAsync(path, append: false, cancel);
            return path;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            throw new FileNotFoundException($"There is no blob {name}.", name, missing);
        }
        catch (Exception failure) when (failure is AmazonServiceException or IOException)
        {
            File.Delete(path);
            throw new IOException($"The blob {name} could not be read: {failure.Message}", failure);
        }
    }
}
