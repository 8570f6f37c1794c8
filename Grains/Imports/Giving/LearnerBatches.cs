using System.Text;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>What some learners get.</summary>
public sealed class LearnerBatches
{
    private readonly Dictionary<byte[], LearnerBatch> batches = new(new Utf8Comparer());

    /// <param name="sorted">All that is there of each of its learners: the length of the id, that of the profile, then id, profile and content as one text.</param>
    internal LearnerBatches(ReadOnlyMemory<byte> sorted)
    {
        var lookup = batches.GetAlternateLookup<ReadOnlySpan<byte>>();
        for (var reader = new PackedReader(sorted.Span); !reader.AtEnd;)
        {
            var (id, profile) = ((int)reader.Number(), (int)reader.Number());
            var all = reader.Utf8();
            if (!lookup.TryGetValue(all[..id], out var batch))
                batches.Add(all[..id].ToArray(), batch = new LearnerBatch(Encoding.UTF8.GetString(all[..id]), sorted));
            var content = sorted.Length - reader.Left - all.Length + id + profile;
            batch.Add(profile == 0 ? default : (content - profile)..content, content, all.Length - id - profile);
        }
    }

    /// <summary>Who gets something.</summary>
    public IReadOnlyCollection<LearnerBatch> All => batches.Values;
}
