using System.Buffers.Binary;
using System.Text.Json;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>A call of any length: a call of the samples again and again. Its sound is µ-law at 16 kHz, a byte a sample.</summary>
internal static class LongCall
{
    private const int Header = 58;
    private const int FactAt = 46;
    private const int DataAt = 54;
    private const int BytesPerSecond = 16_000;

    /// <summary>Writes one.</summary>
    public static void Write(string path, TimeSpan length)
    {
        var sample = File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "samples", "calls", "en-03.wav"));
        var bytes = (int)length.TotalSeconds * BytesPerSecond;
        var header = sample[..Header];
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), bytes + Header - 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(FactAt), bytes);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(DataAt), bytes);
        using var file = File.Create(path);
        file.Write(header);
        for (var left = bytes; left > 0; left -= sample.Length - Header)
            file.Write(sample, Header, Math.Min(left, sample.Length - Header));
    }

    /// <summary>What a Whisper server would say of a part: a line each ten seconds.</summary>
    /// <param name="part">The part's number, from 1.</param>
    /// <param name="seconds">Its length.</param>
    public static object Heard(int part, double seconds) => new
    {
        text = "…",
        segments = Enumerable.Range(0, (int)(seconds / 10)).Select(line => new
        {
            id = line,
            start = (line * 10) + 1.0,
            end = (line * 10) + 9.0,
            text = $" Part {part}, line {line + 1}: what is one half of the area?",
            avg_logprob = -0.2,
            no_speech_prob = 0.01,
        }),
    };

    /// <summary>The members of a JSON answer.</summary>
    public static async Task<JsonElement> Json(HttpClient client, string address) =>
        JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
