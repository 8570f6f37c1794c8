using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningSessions.Api.Access.Keys;

/// <summary>An API key as its machine holds it: <c>lsk_</c>, an id, <c>_</c>, and a secret of 256 random bits.</summary>
/// <param name="Id">Which key; no secret.</param>
/// <param name="Secret">The secret.</param>
public sealed partial record ApiKeyText(string Id, string Secret)
{
    /// <summary>How each begins, so that it is known where it leaks.</summary>
    public const string Prefix = "lsk_";

    private const int IdBytes = 10;
    private const int SecretBytes = 32;

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal. The secret is random: it needs no salt and no slow hash.</summary>
    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>A new key.</summary>
    public static ApiKeyText Make() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a key; null when it is none.</summary>
    public static ApiKeyText? Read(string text) => Form().Match(text) is { Success: true } match
        ? new ApiKeyText(match.Groups["id"].Value, match.Groups["secret"].Value)
        : null;

    /// <summary>Whether a text can be the id of a key.</summary>
    public static bool IsId(string? text) => text is not null && IdForm().IsMatch(text);

    /// <summary>The whole key.</summary>
    public override string ToString() => $"{Prefix}{Id}_{Secret}";

    [GeneratedRegex(@"\Alsk_(?<id>[0-9a-f]{20})_(?<secret>[A-Za-z0-9_-]{43})\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[0-9a-f]{20}\z")]
    private static partial Regex IdForm();
}
