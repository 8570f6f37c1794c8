using System.Runtime.InteropServices;
using LearningSessions.Grains.Imports.Tables;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>What one learner gets: where it lies in what was sorted. Its bytes are copied when they are given, so that only those of the learners who are being
/// written to are in memory twice.</summary>
/// <param name="learner">The learner's id.</param>
/// <param name="sorted">What was sorted; valid until the next learners are taken.</param>
public sealed class LearnerBatch(string learner, ReadOnlyMemory<byte> sorted)
{
    // One message to a learner may not be of any length.
    private const int LongestPiece = 4 * 1024 * 1024;

    private readonly List<(int Start, int Length)> entries = [];
    private Range profile;

    /// <summary>The learner's id.</summary>
    public string Learner => learner;

    /// <summary>Responses as the learner takes them, in pieces.</summary>
    public IEnumerable<ResponseBatch> Responses(ImportId import) => Pieces().Select(piece => new ResponseBatch
    {
        Import = import,
        Count = piece.Count,
        Packed = ImmutableCollectionsMarshal.AsImmutableArray(piece.Bytes),
        Profile = Profile(),
    });

    /// <summary>Lesson sessions as the learner takes them, in pieces.</summary>
    public IEnumerable<SessionBatch> Sessions(ImportId import) => Pieces().Select(piece => new SessionBatch(import, LearnerSession.Read(piece.Bytes)));

    /// <summary>Writes all that the learner gets: packed responses or session rows, one behind the other.</summary>
    public void WriteTo(PackedWriter writer)
    {
        foreach (var (start, length) in entries)
            writer.Bytes(sorted.Span.Slice(start, length));
    }

    /// <summary>Adds a response or a row.</summary>
    /// <param name="told">Where the profile lies that came with it; empty where none did.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">Its bytes.</param>
    internal void Add(Range told, int start, int length)
    {
        entries.Add((start, length));
        if (!told.Equals(default))
            profile = told;
    }

    private IEnumerable<(byte[] Bytes, int Count)> Pieces()
    {
        for (var first = 0; first < entries.Count;)
        {
            var (end, length) = (first, 0);
            for (; end < entries.Count && (end == first || length + entries[end].Length <= LongestPiece); end++)
                length += entries[end].Length;
            yield return (Copy(first, end, length), end - first);
            first = end;
        }
    }

    private byte[] Copy(int first, int end, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var at = 0;
        foreach (var (start, part) in CollectionsMarshal.AsSpan(entries)[first..end])
        {
            sorted.Span.Slice(start, part).CopyTo(bytes.AsSpan(at));
            at += part;
        }

        return bytes;
    }

    private LearnerProfile? Profile()
    {
        var told = sorted.Span[profile];
        if (told.IsEmpty)
            return null;
        var reader = new PackedReader(told);
        return new(Some(reader.Text()), Some(reader.Text()), Some(reader.Text()));
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
