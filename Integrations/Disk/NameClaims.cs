using System.Text;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Integrations.Disk;

/// <summary>Says which document belongs to whom: a tutor's folder <c>.owners</c> holds a file for each document, of the document's name, that
/// holds the owner.</summary>
internal static class NameClaims
{
    private const string Folder = ".owners";

    /// <summary>The name of an owner's document: the one claimed before, else the first that is free.</summary>
    public static async Task<string> Claim(string tutorFolder, DocumentName document, CancellationToken cancel)
    {
        var claims = Directory.CreateDirectory(Path.Combine(tutorFolder, Folder)).FullName;
        var stem = FileName.Safe(document.Stem);
        var extension = FileName.Safe(document.Extension);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem + extension : $"{stem}_{number}{extension}";
            if (await IsOwn(Path.Combine(claims, name), Path.Combine(tutorFolder, name), document.Owner, cancel))
                return name;
        }
    }

    private static async Task<bool> IsOwn(string claim, string document, string owner, CancellationToken cancel)
    {
        // A document that nobody claimed was put there by a person.
        if (!File.Exists(claim) && File.Exists(document))
            return false;
        return await DurableFile.WriteNew(claim, Encoding.UTF8.GetBytes(owner), cancel)
            || await File.ReadAllTextAsync(claim, cancel) == owner;
    }
}
