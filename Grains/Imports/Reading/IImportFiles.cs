using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Opens what is to be imported: uploads, files of the data folder, objects of the object store.</summary>
public interface IImportFiles
{
    /// <summary>Opens a file. The stream can seek.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="NotSupportedException">Nothing here can read from such a place; the message says what to set.</exception>
    Task<Stream> Open(ImportSource source, CancellationToken cancel);
}
