using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningSessions.Tests.Fakes.SurveyCto;

/// <summary>Checks Digest authentication (RFC 7616 with SHA-256).</summary>
internal static partial class DigestCheck
{
    public const string Challenge = "Digest realm=\"SurveyCTO\", qop=\"auth\", nonce=\"a1b2c3\", algorithm=SHA-256";

    public static bool Passes(HeardRequest request, string user, string password)
    {
        if (request.Header("Authorization") is not { } header || !header.StartsWith("Digest ", StringComparison.Ordinal))
            return false;
        var parts = Part().Matches(header).ToDictionary(part => part.Groups[1].Value, part => part.Groups[2].Value + part.Groups[3].Value);
        var who = Hash($"{user}:SurveyCTO:{password}");
        var what = Hash($"{request.Method}:{parts["uri"]}");
        return parts["response"] == Hash($"{who}:{parts["nonce"]}:{parts["nc"]}:{parts["cnonce"]}:{parts["qop"]}:{what}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""(\w+)=(?:"([^"]*)"|([^,\s]+))""")]
    private static partial Regex Part();
}
