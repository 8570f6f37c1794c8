namespace LearningSessions.Grains.Imports;

/// <summary>Objects of an object store (S3) as files.</summary>
public interface IObjectFiles
{
    /// <summary>Opens an object for reading; the stream can seek.</summary>
    /// <exception cref="FileNotFoundException">There is none of this key.</exception>
    Task<Stream> Open(string key, CancellationToken cancel);
}
