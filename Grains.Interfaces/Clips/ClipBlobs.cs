using System.Security.Cryptography;
using System.Text;

namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>Where clips lie once they are here.</summary>
public static class ClipBlobs
{
    /// <summary>The blob of a clip: its link hashed, for links are written in any letters.</summary>
    public static string NameOf(string link)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));
        return $"clips/{hash[..2]}/{hash}{ExtensionOf(link)}";
    }

    /// <summary>The blob that holds the mark by which its source tells whether it has changed.</summary>
    public static string MarkOf(string link) => $"{NameOf(link)}.mark";

    private static string ExtensionOf(string link)
    {
        var extension = Path.GetExtension(link).ToLowerInvariant();
        return extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : ".audio";
    }
}
