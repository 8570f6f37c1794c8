using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LearningSessions.Api.Access;

/// <summary>The issuer's public keys, from a file that is read again when it changes.</summary>
public sealed partial class IssuerKeys(IOptions<AccessOptions> options, ILogger<IssuerKeys> log)
{
    private const int LeastRsaBits = 2048;
    private readonly Lock gate = new();
    private DateTime readAt;
    private IReadOnlyList<SecurityKey> keys = [];

    /// <summary>The keys as they now are. While the file cannot be read, those of the last reading count.</summary>
    public IReadOnlyList<SecurityKey> Current()
    {
        var file = options.Value.KeysFile!;
        lock (gate)
        {
            var changed = File.GetLastWriteTimeUtc(file);
            if (changed == readAt)
                return keys;
            try
            {
                keys = Read(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
            {
                LogUnreadable(file, fault.Message);
            }

            readAt = changed;
            return keys;
        }
    }

    /// <summary>What is wrong with a file of keys, or null.</summary>
    public static string? FaultOf(string file)
    {
        try
        {
            return Read(file).Count > 0 ? null : "it holds no RSA or EC key for signatures.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            return fault.Message;
        }
    }

    private static List<SecurityKey> Read(string file)
    {
        var read = JsonWebKeySet.Create(File.ReadAllText(file)).Keys
            .Where(key => key.Use is null or "" or "sig" && key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve)
            .ToList<SecurityKey>();
        return read.OfType<JsonWebKey>().FirstOrDefault(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize < LeastRsaBits) is { } weak
            ? throw new FormatException($"the RSA key {weak.Kid} has {weak.KeySize} bits; at least {LeastRsaBits} are needed.")
            : read;
    }

    [LoggerMessage(1, LogLevel.Error, "The issuer's keys in {File} cannot be read; those of the last reading count ({Fault})")]
    private partial void LogUnreadable(string file, string fault);
}
