using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Silo.Imports;

/// <summary>A file that an analyst names on the command line.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Path">Where it lies.</param>
public sealed record AnalystFile(ImportKind Kind, string Path)
{
    /// <summary>The import of this file as it is now: the same file again is the same import, which goes on where it was.</summary>
    public (ImportId Id, SubmitImport Command) Import()
    {
        var file = new FileInfo(Path);
        if (!file.Exists)
            throw new FileNotFoundException($"There is no file {Path}.", Path);
        var mark = FormattableString.Invariant($"{Kind}\n{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)));
        return (ImportId.From($"file-{hash[..32]}"), new SubmitImport(Kind, new ImportSource(ImportPlace.File, file.FullName), file.Name, hash, "analyst"));
    }
}
