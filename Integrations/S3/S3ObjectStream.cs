using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.S3;

/// <summary>An object, read as it comes. Where the connection breaks or falls silent, it goes on from there with a range of the same version; what the service
/// refuses is told.</summary>
internal sealed class S3ObjectStream(AmazonS3Client client, S3Options options, string key, long length, string version, TimeProvider time) : Stream
{
    private const int MostBreaks = 3;

    private GetObjectResponse? answer;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>What a failure is to whoever reads a file: for good (<see cref="NotSupportedException"/>) or for now (<see cref="IOException"/>).</summary>
    public static Exception Told(Exception failure, string bucket) => S3Failures.Of(failure, bucket) switch
    {
        ProviderFailure.Permanent given => new NotSupportedException(given.Reason, failure),
        var busy => new IOException(busy.Reason, failure),
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty)
            return 0;
        for (var breaks = 1; ; breaks++)
        {
            if (await ReadSome(buffer, breaks == MostBreaks, cancellationToken) is > 0 and var read)
            {
                position += read;
                return read;
            }

            Leave();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var to = offset + (origin switch { SeekOrigin.Current => position, SeekOrigin.End => length, _ => 0 });
        ArgumentOutOfRangeException.ThrowIfNegative(to, nameof(offset));
        if (to != position)
            Leave();
        return position = to;
    }

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Leave();
        base.Dispose(disposing);
    }

    /// <summary>Some bytes; 0 where the connection broke and may be made again.</summary>
    private async Task<int> ReadSome(Memory<byte> buffer, bool last, CancellationToken cancel)
    {
        using var limit = new SilenceLimit(options.Timeout, time, cancel);
        try
        {
            answer ??= await Ask(limit.Token);
            var read = await answer.ResponseStream.ReadAsync(buffer, limit.Token);
            return read > 0 || !last ? read : throw new IOException($"The bucket {options.Bucket} ended the object {key} too early.");
        }
        catch (AmazonS3Exception changed) when (changed.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            throw new NotSupportedException($"The object {key} was changed while it was read: import it anew.", changed);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            throw new FileNotFoundException($"The object {key} was removed from the bucket {options.Bucket} while it was read.", key, missing);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return last ? throw new IOException($"The bucket {options.Bucket} was silent for too long.") : 0;
        }
        catch (Exception failure) when (S3Failures.IsKnown(failure))
        {
            return last || failure is AmazonS3Exception ? throw Told(failure, options.Bucket) : 0;
        }
    }

    private Task<GetObjectResponse> Ask(CancellationToken cancel) => client.GetObjectAsync(
        new GetObjectRequest
        {
            BucketName = options.Bucket,
            Key = key,
            EtagToMatch = version,
            ByteRange = position > 0 ? new ByteRange($"bytes={position}-") : null,
        },
        cancel);

    private void Leave()
    {
        answer?.Dispose();
        answer = null;
    }
}
