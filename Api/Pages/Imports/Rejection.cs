using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Api.Pages.Imports;

/// <summary>A record that could not be used.</summary>
/// <param name="Line">Its line in the file; of an array, its number; from 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="Record">As it came.</param>
public sealed record Rejection(long Line, string Reason, string Record)
{
    private const int Shown = 50;
    private const int MostCharacters = 300;

    /// <summary>The first of an import, each cut where it is long.</summary>
    public static async Task<ImmutableArray<Rejection>> First(BlobStore blobs, ImportId import, CancellationToken cancel)
    {
        var first = ImmutableArray.CreateBuilder<Rejection>();
        try
        {
            await using var part = await blobs.OpenRead($"imports/{import.Value.ToLowerInvariant()}/dead-000001.jsonl", cancel);
            using var reader = new StreamReader(part);
            while (first.Count < Shown && await reader.ReadLineAsync(cancel) is { } line)
            {
                var each = JsonSerializer.Deserialize<Rejection>(line, MessageJson.Options)!;
                first.Add(each.Record.Length > MostCharacters ? each with { Record = each.Record[..MostCharacters] + "…" } : each);
            }
        }
        catch (FileNotFoundException)
        {
            return [];
        }

        return first.ToImmutable();
    }
}
