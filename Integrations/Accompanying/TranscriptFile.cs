using System.Text;

namespace LearningSessions.Integrations.Accompanying;

/// <summary>Reads a transcript that came with a recording: JSON where it begins with a brace, else text.</summary>
public static class TranscriptFile
{
    /// <summary>The largest transcript that is read, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it to its end.</summary>
    /// <param name="content">UTF-8, with or without a byte order mark.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<TranscriptReading> Read(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxBytes)
                return new TranscriptReading.Unreadable($"The transcript is larger than {MaxBytes / (1024 * 1024)} MB.");
        }

        try
        {
            return Read(Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        }
        catch (DecoderFallbackException)
        {
            var line = 1 + bytes.GetBuffer().AsSpan(0, FirstBadByte(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))).Count((byte)'\n');
            return new TranscriptReading.Unreadable($"Line {line} of the transcript is not UTF-8 text: save it as UTF-8.");
        }
    }

    /// <summary>Reads its text.</summary>
    public static TranscriptReading Read(string text)
    {
        var content = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(content))
            return new TranscriptReading.Unreadable("The transcript is empty.");
        return content.AsSpan().TrimStart()[0] is '{' or '[' && !TranscriptText.BeginsWithTime(content)
            ? TranscriptJson.Read(content)
            : TranscriptText.Read(content);
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
