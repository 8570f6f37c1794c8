using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LearningSessions.Api.Access;

/// <summary>The key of this machine: 256 random bits in the data folder, made when first wanted, for its owner's eyes only.</summary>
public sealed class LocalKey
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "access.key";

    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private LocalKey(byte[] secret) => Secret = secret;

    /// <summary>256 bits.</summary>
    public ReadOnlyMemory<byte> Secret { get; }

    /// <summary>Reads the key of a data folder, or makes it.</summary>
    /// <exception cref="AccessSetupException">It is no key, or others than its owner may read it.</exception>
    public static LocalKey Of(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        if (!File.Exists(path))
            TryMake(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new AccessSetupException($"Others than its owner may use {path}, which lets them sign in as anybody: chmod 600 {path}, or delete it to have a new one made.");
        return TryRead(File.ReadAllText(path), out var key) ? key : throw new AccessSetupException($"{path} holds no key: delete it to have a new one made.");
    }

    /// <summary>Reads a key that is given as text: base64url of 256 bits.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LocalKey? key)
    {
        var secret = new byte[Bytes];
        var given = text.Trim();
        key = given.Length <= 64 && Base64Url.TryDecodeFromChars(given, secret, out var length) && length == Bytes ? new LocalKey(secret) : null;
        return key is not null;
    }

    // One process at a time makes it, and writes it aside first, so that a reader sees a whole key. Moving alone would not do: on Unix
    // a move that must not overwrite is a look and then a move.
    private static void TryMake(string path)
    {
        using var maker = new Mutex(false, "Global\\learning-sessions-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))));
        try
        {
            maker.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Its process ended while it made the key; the mutex is ours now.
        }

        try
        {
            if (!File.Exists(path))
                Make(path);
        }
        finally
        {
            maker.ReleaseMutex();
        }
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new StreamWriter(aside, options))
            file.WriteLine(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
        File.Move(aside, path);
    }
}
