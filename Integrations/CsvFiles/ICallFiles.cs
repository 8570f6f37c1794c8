namespace LearningSessions.Integrations.CsvFiles;

/// <summary>The files beside a CSV.</summary>
internal interface ICallFiles
{
    /// <summary>Where they are, in words.</summary>
    string Origin { get; }

    /// <summary>Opens a file for reading; null when there is none of this name, or when it lies outside.</summary>
    /// <param name="path">Relative, with slashes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="Http.ProviderException">It may be there, but cannot be read.</exception>
    Task<Stream?> Open(string path, CancellationToken cancel);
}
