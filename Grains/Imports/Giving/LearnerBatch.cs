using System.Runtime.InteropServices;
using LearningSessions.Grains.Imports.Tables;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>What one learner gets. It is told how long all of it is before it takes it, so that each byte is copied once.</summary>
/// <param name="learner">The learner's id.</param>
public sealed class LearnerBatch(string learner)
{
    // One message to a learner may not be of any length.
    private const int LongestPiece = 4 * 1024 * 1024;

    private readonly List<Piece> pieces = [];
    private byte[] profile = [];
    private int at;

    /// <summary>The learner's id.</summary>
    public string Learner => learner;

    /// <summary>What the learner gets, in pieces: packed responses or session rows, one behind the other.</summary>
    public IEnumerable<byte[]> Packed => pieces.Select(piece => piece.Bytes!);

    /// <summary>Responses as the learner takes them.</summary>
    public IEnumerable<ResponseBatch> Responses(ImportId import) => pieces.Select(piece => new ResponseBatch
    {
        Import = import,
        Count = piece.Count,
        Packed = ImmutableCollectionsMarshal.AsImmutableArray(piece.Bytes!),
        Profile = profile.Length == 0 ? null : Read(profile),
    });

    /// <summary>Lesson sessions as the learner takes them.</summary>
    public IEnumerable<SessionBatch> Sessions(ImportId import) =>
        pieces.Select(piece => new SessionBatch(import, LearnerSession.Read(piece.Bytes)));

    /// <summary>Makes room.</summary>
    internal void Expect(int length)
    {
        if (pieces.Count == 0 || pieces[^1].Length + length > LongestPiece)
            pieces.Add(new Piece());
        pieces[^1].Length += length;
        pieces[^1].Count++;
    }

    /// <summary>Takes what it was told to expect, in the same order.</summary>
    internal void Take(ReadOnlySpan<byte> told, ReadOnlySpan<byte> content)
    {
        if (pieces[at].Filled == pieces[at].Length)
            at++;
        pieces[at].Take(content);
        if (!told.IsEmpty && !told.SequenceEqual(profile))
            profile = told.ToArray();
    }

    private static LearnerProfile Read(byte[] profile)
    {
        var reader = new PackedReader(profile);
        return new(Some(reader.Text()), Some(reader.Text()), Some(reader.Text()));
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;

    private sealed class Piece
    {
        public byte[]? Bytes { get; private set; }

        public int Length { get; set; }

        public int Filled { get; private set; }

        public int Count { get; set; }

        public void Take(ReadOnlySpan<byte> content)
        {
            Bytes ??= GC.AllocateUninitializedArray<byte>(Length);
            content.CopyTo(Bytes.AsSpan(Filled));
            Filled += content.Length;
        }
    }
}
