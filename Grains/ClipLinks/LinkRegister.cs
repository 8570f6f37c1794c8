using System.Collections.Immutable;
using System.Text;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.ClipLinks;

/// <summary>Who holds which links, in parts by the links' hashes: for each learner the id, how many links, and 64 bits of each hash.</summary>
public sealed class LinkRegister : IDisposable
{
    private const int Shards = 64;

    private readonly PackedWriter?[] parts = new PackedWriter?[Shards];
    private readonly List<ulong>[] hashes = [.. Enumerable.Range(0, Shards).Select(_ => new List<ulong>())];

    /// <summary>The part that a link belongs to.</summary>
    public static string ShardOf(string link) => Name(HashOf(Encoding.UTF8.GetBytes(link)));

    /// <summary>Adds the links of a learner's responses.</summary>
    public void Add(string learner, ReadOnlySpan<byte> responses)
    {
        for (; !responses.IsEmpty; responses = responses[new PackedResponse(responses).Length..])
        {
            var link = new PackedResponse(responses).Link;
            if (!link.IsEmpty)
                hashes[Shard(HashOf(link))].Add(HashOf(link));
        }

        for (var shard = 0; shard < Shards; shard++)
        {
            if (hashes[shard].Count > 0)
                Write(parts[shard] ??= new PackedWriter(4096), learner, hashes[shard]);
            hashes[shard].Clear();
        }
    }

    /// <summary>The parts that hold something.</summary>
    public IEnumerable<(string Shard, ImmutableArray<byte> Packed)> Parts() => parts
        .Select((part, shard) => (Shard: shard, Part: part))
        .Where(each => each.Part is not null)
        .Select(each => (Name((ulong)each.Shard), ImmutableArray.Create(each.Part!.Written)));

    /// <summary>Finds who holds links.</summary>
    /// <param name="packed">A part, or several behind each other.</param>
    /// <param name="wanted">The links by hash.</param>
    /// <param name="holders">Gets the learners and their links.</param>
    public static void Find(ReadOnlySpan<byte> packed, IReadOnlyDictionary<ulong, string> wanted, Dictionary<string, HashSet<string>> holders)
    {
        var reader = new PackedReader(packed);
        while (!reader.AtEnd)
        {
            var learner = reader.Utf8();
            for (var left = (int)reader.Number(); left > 0; left--)
            {
                if (!wanted.TryGetValue((ulong)reader.Fixed(), out var link))
                    continue;
                var id = Encoding.UTF8.GetString(learner);
                if (!holders.TryGetValue(id, out var links))
                    holders[id] = links = [];
                links.Add(link);
            }
        }
    }

    /// <summary>The 64 bits kept of a link.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> link) => (ulong)Fingerprint128.Of(link, 4);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var part in parts)
            part?.Dispose();
    }

    private static int Shard(ulong hash) => (int)(hash % Shards);

    private static string Name(ulong hash) => $"{hash % Shards:x2}";

    private static void Write(PackedWriter part, string learner, List<ulong> hashes)
    {
        part.Text(learner);
        part.Number((ulong)hashes.Count);
        foreach (var hash in hashes)
            part.Fixed((long)hash);
    }
}
