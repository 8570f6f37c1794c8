namespace LearningSessions.Grains.Blobs;

/// <summary>Bytes by name: audio, transcripts. A write is all or nothing and durable when it returns.</summary>
public interface IBlobStore
{
    /// <summary>Writes a blob; one of the same name is replaced.</summary>
    /// <param name="name">Slash-separated, relative, lower case: <c>transcripts/ab12.json</c>.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    Task Write(string name, Stream content, CancellationToken cancel);

    /// <summary>Opens a blob for reading; the stream can seek.</summary>
    /// <exception cref="FileNotFoundException">There is none of this name.</exception>
    Task<Stream> OpenRead(string name, CancellationToken cancel);

    /// <summary>A file on this machine with the blob's content, for tools that read only files; disposing removes what was copied.</summary>
    /// <exception cref="FileNotFoundException">There is none of this name.</exception>
    Task<BlobFile> OpenFile(string name, CancellationToken cancel);

    /// <summary>Removes a blob; nothing happens when there is none.</summary>
    Task Delete(string name, CancellationToken cancel);
}
