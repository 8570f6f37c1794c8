namespace LearningSessions.Storage.Blobs;

/// <summary>What came in was larger than allowed; nothing of it was kept.</summary>
/// <param name="maxBytes">The most that was allowed.</param>
public sealed class BlobTooLargeException(long maxBytes) : IOException($"More than {maxBytes} bytes came in; nothing was kept.")
{
    /// <summary>The most that was allowed.</summary>
    public long MaxBytes { get; } = maxBytes;
}
