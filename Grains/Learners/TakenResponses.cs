using System.Buffers.Binary;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>What of a batch is new to a learner.</summary>
public sealed class TakenResponses : IDisposable
{
    private readonly PackedWriter kept;

    private readonly ImportTally before;
    private readonly KeySet keys;
    private readonly SessionMatcher matcher;
    private readonly ulong mark;
    private readonly bool withLinks;
    private long lastRecord;
    private int duplicates;

    private TakenResponses(ResponseBatch batch, ImportTally before, KeySet keys, SessionMatcher matcher, bool withLinks)
    {
        (kept, this.before, this.keys, this.matcher, this.withLinks) = (new PackedWriter(batch.Packed.Length), before, keys, matcher, withLinks);
        (lastRecord, mark, Matched) = (before.LastRecord, LearnerRules.MarkOf(before.Import), new(batch.Count));
    }

    /// <summary>The new responses, marked with their import, as they go into a page; until it is disposed.</summary>
    public ReadOnlyMemory<byte> Packed => kept.WrittenMemory;

    /// <summary>The new responses that have a session.</summary>
    public List<MatchedResponse> Matched { get; }

    /// <summary>How many are new.</summary>
    public int Count { get; private set; }

    /// <summary>Of these, without a session.</summary>
    public int Unmatched { get; private set; }

    /// <summary>Of these, matched to a session whose progress names no phase.</summary>
    public int NoPhase { get; private set; }

    /// <summary>What became of the import's responses, these among them.</summary>
    public ImportTally Tally => before with
    {
        LastRecord = lastRecord,
        Duplicate = before.Duplicate + duplicates,
        Unmatched = before.Unmatched + Unmatched,
        NoPhase = before.NoPhase + NoPhase,
        Grouped = before.Grouped + Count - Unmatched - NoPhase,
    };

    /// <summary>Takes what is new.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="tally">What became of the import's responses before.</param>
    /// <param name="keys">What the learner has; the new ones are added.</param>
    /// <param name="matcher">Finds their sessions.</param>
    /// <param name="withLinks">Whether anything is known of clips, so that it matters which they have.</param>
    public static TakenResponses Of(ResponseBatch batch, ImportTally tally, KeySet keys, SessionMatcher matcher, bool withLinks)
    {
        var taken = new TakenResponses(batch, tally, keys, matcher, withLinks);
        for (var rest = batch.Packed.AsSpan(); !rest.IsEmpty; rest = rest[new PackedResponse(rest).Length..])
            taken.Take(new PackedResponse(rest));
        return taken;
    }

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();

    private void Take(PackedResponse response)
    {
        if (LearnerRules.IsRepeat(before, response.Record))
            return;
        lastRecord = Math.Max(lastRecord, response.Record);
        if (!keys.Add(response.Key))
        {
            duplicates++;
            return;
        }

        var start = kept.Length;
        kept.Bytes(response.Bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(kept.Changeable[(start + PackedResponse.ImportAt)..], mark);
        Count++;
        var match = matcher.Match(response.At);
        if (match is null)
            Unmatched++;
        else
            Matched.Add(MatchedResponse.Of(response, match, withLinks));
        if (match is { Phase: null })
            NoPhase++;
    }
}
