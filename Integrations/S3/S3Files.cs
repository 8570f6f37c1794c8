using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.CsvFiles;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.S3;

/// <summary>Files in a bucket.</summary>
/// <param name="options">The bucket.</param>
/// <param name="prefix">What their keys begin with.</param>
/// <param name="time">The clock of the limit.</param>
internal sealed class S3Files(S3Options options, string prefix, TimeProvider time) : ICallFiles, IDisposable
{
    private readonly AmazonS3Client client = S3Client.Of(options);

    public string Origin => $"bucket {options.Bucket}";

    public async Task<Stream?> Open(string path, CancellationToken cancel)
    {
        using var limit = new SilenceLimit(options.Timeout, time, cancel);
        try
        {
            var found = await client.GetObjectAsync(new GetObjectRequest { BucketName = options.Bucket, Key = Key(path) }, limit.Token);
            return found.ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ProviderException(new ProviderFailure.Transient($"The bucket {options.Bucket} was silent for too long."));
        }
        catch (Exception failure) when (S3Failures.IsKnown(failure))
        {
            throw new ProviderException(S3Failures.Of(failure, options.Bucket));
        }
    }

    public void Dispose() => client.Dispose();

    private string Key(string path) => prefix.Length == 0 || prefix.EndsWith('/') ? prefix + path : $"{prefix}/{path}";
}
