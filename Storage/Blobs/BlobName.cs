using System.Text.RegularExpressions;

namespace LearningSessions.Storage.Blobs;

/// <summary>What a blob may be called: slash-separated segments of lower-case letters, digits and <c>- _ .</c>, none beginning with a dot or longer than
/// 128 characters; at most 512 characters in all.</summary>
public static partial class BlobName
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>Whether a blob can have this name.</summary>
    public static bool IsWellFormed(string? name) => name is { Length: <= MaxLength } && Form().IsMatch(name);

    /// <summary>Refuses what no blob can be called.</summary>
    /// <exception cref="ArgumentException">The name is not well formed.</exception>
    internal static void Check(string name)
    {
        if (!IsWellFormed(name))
            throw new ArgumentException($"'{name}' is no blob name: lower-case letters, digits, - _ . and slashes, relative, no segment beginning with a dot.", nameof(name));
    }

    [GeneratedRegex(@"\A[a-z0-9_-][a-z0-9_.-]{0,127}(/[a-z0-9_-][a-z0-9_.-]{0,127})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
