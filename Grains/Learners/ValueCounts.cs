using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>How often each of a few texts occurs.</summary>
public sealed class ValueCounts
{
    private Dictionary<string, int>? counts;

    /// <summary>The text that occurs most often; of several, the first by code point; null when there is none.</summary>
    public string? Mode
    {
        get
        {
            (string? Value, int Count) best = (null, 0);
            foreach (var (value, count) in counts ?? [])
            {
                if (count > best.Count || (count == best.Count && PhaseRules.Compare(value, best.Value!) < 0))
                    best = (value, count);
            }

            return best.Value;
        }
    }

    /// <summary>Counts a text, unless it is blank.</summary>
    public void Add(string? value, int count = 1)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        counts ??= new(StringComparer.Ordinal);
        counts[value] = counts.GetValueOrDefault(value) + count;
    }

    /// <summary>Counts what another counted.</summary>
    public void Add(ValueCounts other)
    {
        foreach (var (value, count) in other.counts ?? [])
            Add(value, count);
    }

    /// <summary>Writes it for a page, by code point, so that equal counts give equal bytes.</summary>
    public void Write(PackedWriter writer)
    {
        writer.Number((ulong)(counts?.Count ?? 0));
        foreach (var (value, count) in (counts ?? []).OrderBy(each => each.Key, Comparer<string>.Create(PhaseRules.Compare)))
        {
            writer.Text(value);
            writer.Number((ulong)count);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(ref PackedReader reader)
    {
        for (var left = (int)reader.Number(); left > 0; left--)
            Add(reader.Text(), (int)reader.Number());
    }
}
