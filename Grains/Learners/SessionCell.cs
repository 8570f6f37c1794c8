using System.Collections.Concurrent;
using System.Text;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>A session row of a learner and the sums of the responses matched to it.</summary>
public sealed class SessionCell
{
    // Levels and progress are a few texts in hundreds of thousands of rows.
    private static readonly ConcurrentDictionary<uint, string> Short = new();

    /// <summary>The row as it came.</summary>
    public required SessionRow Row { get; init; }

    /// <summary>The mark of the import it came with.</summary>
    public required ulong Import { get; init; }

    /// <summary>When it was created, milliseconds since 1970.</summary>
    public long At => Row.At;

    /// <summary>The phase that its progress names.</summary>
    public required string? Phase { get; init; }

    /// <summary>The sums of its responses.</summary>
    public required PhaseSums Sums { get; set; }

    /// <summary>The page it lies in.</summary>
    public SessionPage? Page { get; set; }

    /// <summary>What its responses are grouped by; null when its progress names no phase.</summary>
    public PhaseKey? Key => Phase is null ? null : new(Row.Session, Row.Milestone, Phase);

    /// <summary>A row without responses.</summary>
    public static SessionCell Of(SessionRow row, ulong import) => Of(row, import, new PhaseSums());

    /// <summary>Writes the row for a page, less its sums.</summary>
    public void Write(PackedWriter writer)
    {
        writer.SignedNumber(Row.At);
        writer.Fixed((long)Import);
        writer.SignedNumber(Row.Number);
        writer.Text(Row.Session);
        writer.Text(Row.Milestone);
        writer.Text(Row.Lesson);
        writer.Text(Row.Progress);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="sums">Stands on its sums.</param>
    public static SessionCell Read(ref PackedReader reader, ref PackedReader sums)
    {
        var at = reader.SignedNumber();
        var import = (ulong)reader.Fixed();
        var row = new SessionRow(reader.SignedNumber(), reader.Text(), Shared(reader.Utf8()), Shared(reader.Utf8()), Shared(reader.Utf8()), at);
        return Of(row, import, PhaseSums.Read(ref sums));
    }

    private static SessionCell Of(SessionRow row, ulong import, PhaseSums sums) => new()
    {
        Row = row,
        Import = import,
        Phase = PhaseRules.PhaseOf(row.Progress),
        Sums = sums,
    };

    private static string Shared(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > sizeof(uint) || utf8.Contains((byte)0))
            return Encoding.UTF8.GetString(utf8);
        var key = 0u;
        foreach (var each in utf8)
            key = (key << 8) | each;
        return Short.TryGetValue(key, out var text) ? text : Short.GetOrAdd(key, Encoding.UTF8.GetString(utf8));
    }
}
