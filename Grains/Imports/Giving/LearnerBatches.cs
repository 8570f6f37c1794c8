using System.Text;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>What some learners get.</summary>
public sealed class LearnerBatches
{
    private readonly Dictionary<byte[], LearnerBatch> batches = new(new Utf8Comparer());
    private readonly List<LearnerBatch> owners = [];

    /// <summary>Bytes of what they get.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether there is nobody.</summary>
    public bool IsEmpty => batches.Count == 0;

    /// <summary>Who gets something.</summary>
    public IEnumerable<LearnerBatch> All => batches.Values;

    /// <summary>Adds a part of a sort.</summary>
    /// <param name="sorted">All that is there of each of its learners: the length of the id, that of the profile, then id, profile and content as one text.</param>
    internal void Add(ReadOnlySpan<byte> sorted)
    {
        owners.Clear();
        for (var reader = new PackedReader(sorted); !reader.AtEnd;)
        {
            var (id, profile) = ((int)reader.Number(), (int)reader.Number());
            var all = reader.Utf8();
            var batch = Of(all[..id]);
            batch.Expect(all.Length - id - profile);
            owners.Add(batch);
            Bytes += all.Length;
        }

        var n = 0;
        for (var reader = new PackedReader(sorted); !reader.AtEnd; n++)
        {
            var (id, profile) = ((int)reader.Number(), (int)reader.Number());
            var all = reader.Utf8();
            owners[n].Take(all.Slice(id, profile), all[(id + profile)..]);
        }
    }

    private LearnerBatch Of(ReadOnlySpan<byte> learner)
    {
        var lookup = batches.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(learner, out var batch))
            batches.Add(learner.ToArray(), batch = new LearnerBatch(Encoding.UTF8.GetString(learner)));
        return batch;
    }
}
