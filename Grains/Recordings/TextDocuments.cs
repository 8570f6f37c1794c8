using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Blobs;

namespace LearningSessions.Grains.Recordings;

/// <summary>Keeps texts as documents: what is said in a call, what its tutor was told.</summary>
public sealed class TextDocuments(IBlobStore blobs, IDocumentStore documents)
{
    /// <summary>Keeps a text. The same owner's document of that name is kept once, whatever was cut off on the way.</summary>
    /// <param name="document">Where and under which name.</param>
    /// <param name="text">What it says, in UTF-8.</param>
    /// <param name="cancel">Leaves no half document.</param>
    public async Task<StoreOutcome> Put(DocumentName document, string text, CancellationToken cancel)
    {
        var blob = $"texts/{Short($"{document.Owner}\n{document.Stem}")}.txt";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await blobs.Write(blob, content, cancel);
        var outcome = await documents.Put(document, blob, cancel);
        // One that the end of the process leaves behind goes when the step is repeated.
        await blobs.Delete(blob, CancellationToken.None);
        return outcome;
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
