namespace LearningSessions.Grains.Pages;

/// <summary>Immutable pages for what grows without bound. A page is written before the head that names it; a page that no head names is
/// overwritten.</summary>
public interface IPageStore
{
    /// <summary>Writes page <paramref name="number"/> of a grain; durable when it returns.</summary>
    /// <param name="grain">The grain's type and key: <c>tutor/ana</c>.</param>
    /// <param name="number">From 0.</param>
    /// <param name="content">The page; it stays as it is until the write has ended.</param>
    /// <param name="cancel">Before it is handed to the writer.</param>
    Task Write(string grain, int number, ReadOnlyMemory<byte> content, CancellationToken cancel = default);

    /// <summary>Reads the pages from <paramref name="first"/> on, in order.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> Read(string grain, int first, CancellationToken cancel = default);

    /// <summary>Removes all pages of a grain.</summary>
    Task Clear(string grain, CancellationToken cancel = default);
}
