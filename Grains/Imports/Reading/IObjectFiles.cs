namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Objects of an object store (S3) as files.</summary>
public interface IObjectFiles
{
    /// <summary>Opens an object for reading; the stream can seek.</summary>
    /// <exception cref="FileNotFoundException">There is none of this key.</exception>
    /// <exception cref="NotSupportedException">It may not be read; the reason in words. Also when it was changed while it was read.</exception>
    /// <exception cref="IOException">It cannot be read for now.</exception>
    Task<Stream> Open(string key, CancellationToken cancel);
}
