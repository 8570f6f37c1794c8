namespace LearningSessions.Grains.Recordings;

/// <summary>Keeps documents and audio in a folder per tutor, where people look for them.</summary>
public interface IDocumentStore
{
    /// <summary>Keeps a copy of a blob. The same owner key gives the same document again, not a second one; with another content where it
    /// says that it replaces.</summary>
    /// <param name="document">Where and under which name.</param>
    /// <param name="blob">The blob to copy.</param>
    /// <param name="cancel">Leaves no half document.</param>
    Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel);
}
