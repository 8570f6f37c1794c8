using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports;

/// <summary>Responses by learner, until the learners get them.</summary>
public sealed class LearnerBatches : IDisposable
{
    private readonly Dictionary<byte[], Batch> batches = new(new Utf8Comparer());

    /// <summary>Bytes of the responses held.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => batches.Count == 0;

    /// <summary>Who gets some.</summary>
    public IEnumerable<Batch> All => batches.Values;

    /// <summary>Adds the responses of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="before">The number of the event before its first; null gives no numbers.</param>
    public void Add(ParsedBlock block, long? before)
    {
        var packed = block.Packed.Written;
        var lookup = batches.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var entry in block.Entries)
        {
            var learner = packed.Slice(entry.Start, entry.LearnerLength);
            if (!lookup.TryGetValue(learner, out var batch))
                batches.Add(learner.ToArray(), batch = new Batch(Encoding.UTF8.GetString(learner)));
            var rest = packed[(entry.Start + entry.LearnerLength)..];
            batch.Add(rest[..entry.ProfileLength], rest.Slice(entry.ProfileLength, entry.Length), before);
            Bytes += entry.Length;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var batch in batches.Values)
            batch.Dispose();
        batches.Clear();
    }

    /// <summary>The responses of one learner.</summary>
    /// <param name="learner">The learner's id.</param>
    public sealed class Batch(string learner) : IDisposable
    {
        private readonly PackedWriter packed = new();
        private byte[] profile = [];
        private int count;

        /// <summary>The learner's id.</summary>
        public string Learner => learner;

        /// <summary>The responses, one behind the other.</summary>
        public ReadOnlySpan<byte> Packed => packed.Written;

        /// <summary>As the learner takes it.</summary>
        public ResponseBatch For(ImportId import) => new()
        {
            Import = import,
            Count = count,
            Packed = ImmutableArray.Create(packed.Written),
            Profile = profile.Length == 0 ? null : Read(profile),
        };

        /// <inheritdoc />
        public void Dispose() => packed.Dispose();

        internal void Add(ReadOnlySpan<byte> told, ReadOnlySpan<byte> response, long? before)
        {
            var start = packed.Length;
            packed.Bytes(response);
            PackedResponse.Number(packed.Changeable[start..], before);
            count++;
            if (!told.IsEmpty && !told.SequenceEqual(profile))
                profile = told.ToArray();
        }

        private static LearnerProfile Read(byte[] profile)
        {
            var reader = new PackedReader(profile);
            return new(Some(reader.Text()), Some(reader.Text()), Some(reader.Text()));
        }

        private static string? Some(string text) => text.Length == 0 ? null : text;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
