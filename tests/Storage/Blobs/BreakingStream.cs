namespace LearningSessions.Storage.Tests.Blobs;

/// <summary>Gives some bytes, then does something before it gives more.</summary>
internal sealed class BreakingStream(Action then) : MemoryStream(new byte[1_000_000])
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position > 400_000)
            then();
        return await base.ReadAsync(buffer, cancellationToken);
    }
}
