using System.Security.Cryptography;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Http;

/// <summary>A body as it arrives: counted, its SHA-256 taken, given up when it falls silent. What breaks on the way is a
/// <see cref="ProviderException"/>, told apart from what breaks where it is written to.</summary>
internal sealed class ReceivedStream(Stream inner, string service, TimeSpan silence, TimeProvider time) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    /// <summary>SHA-256 of the bytes so far: 64 lower-case hexadecimal digits.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var read = await inner.ReadAsync(buffer, either.Token);
            hash.AppendData(buffer.Span[..read]);
            Count += read;
            return read;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(new ProviderFailure.Transient($"{service} fell silent for {silence.TotalSeconds:0.###} s in the middle of its answer."));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new ProviderException(new ProviderFailure.Transient($"The connection to {service} broke in the middle of its answer."));
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
