using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.CsvFiles;

/// <summary>Files in a folder on this machine; nothing outside of it is read.</summary>
internal sealed class DiskFiles(string folder) : ICallFiles
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    public string Origin => $"folder {folder}";

    public Task<Stream?> Open(string path, CancellationToken cancel)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));
        if (!file.StartsWith(root, StringComparison.Ordinal))
            return Task.FromResult<Stream?>(null);
        try
        {
            return Task.FromResult<Stream?>(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (IOException failure)
        {
            throw new ProviderException(new ProviderFailure.Transient($"{path} in the {Origin} cannot be read now. {failure.Message}"));
        }
        catch (UnauthorizedAccessException)
        {
            throw new ProviderException(new ProviderFailure.Permanent($"{path} in the {Origin} may not be read."));
        }
    }
}
