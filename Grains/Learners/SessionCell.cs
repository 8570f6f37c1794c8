using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>A session row of a learner and the sums of the responses matched to it.</summary>
public sealed class SessionCell
{
    /// <summary>The row as it came.</summary>
    public required SessionRow Row { get; init; }

    /// <summary>The mark of the import it came with.</summary>
    public required ulong Import { get; init; }

    /// <summary>When it was created, milliseconds since 1970.</summary>
    public long At => Row.At;

    /// <summary>The phase that its progress names.</summary>
    public required string? Phase { get; init; }

    /// <summary>The sums of its responses.</summary>
    public PhaseSums Sums { get; set; } = new();

    /// <summary>The page it lies in.</summary>
    public SessionPage? Page { get; set; }

    /// <summary>What its responses are grouped by; null when its progress names no phase.</summary>
    public PhaseKey? Key => Phase is null ? null : new(Row.Session, Row.Milestone, Phase);

    /// <summary>A row without responses.</summary>
    public static SessionCell Of(SessionRow row, ulong import) => new()
    {
        Row = row with { Milestone = Shared(row.Milestone), Lesson = Shared(row.Lesson), Progress = Shared(row.Progress) },
        Import = import,
        Phase = PhaseRules.PhaseOf(row.Progress),
    };

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
    public static SessionCell Read(ref PackedReader reader)
    {
        var at = reader.SignedNumber();
        var import = (ulong)reader.Fixed();
        return Of(new SessionRow(reader.SignedNumber(), reader.Text(), reader.Text(), reader.Text(), reader.Text(), at), import);
    }

    // Levels and progress are a few texts in hundreds of thousands of rows.
    private static string Shared(string text) => text.Length <= 4 ? string.Intern(text) : text;
}
