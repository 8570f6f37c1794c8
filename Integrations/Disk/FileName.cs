using System.Security.Cryptography;
using System.Text;

namespace LearningSessions.Integrations.Disk;

/// <summary>Makes names that every file system takes.</summary>
internal static class FileName
{
    private const int MostBytes = 180;

    /// <summary>The text itself where it can be a file's name, else one like it; different texts stay different when shortened.</summary>
    public static string Safe(string text)
    {
        var safe = new string([.. text.Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || "-_.@+".Contains(letter) ? letter : '-')]);
        if (safe.All(letter => letter == '.'))
            safe = safe.Replace('.', '-');
        if (Encoding.UTF8.GetByteCount(safe) <= MostBytes)
            return safe;
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in safe.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= MostBytes - 13))
            kept.Append(rune);
        return $"{kept}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
    }
}
