using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>A session row and whose it is.</summary>
/// <param name="Learner">The learner's id.</param>
/// <param name="Row">The row.</param>
public sealed record LearnerSession(string Learner, SessionRow Row)
{
    /// <summary>Packs the row.</summary>
    public void WriteRow(PackedWriter writer)
    {
        writer.SignedNumber(Row.Number);
        writer.Text(Row.Session);
        writer.Text(Row.Milestone);
        writer.Text(Row.Lesson);
        writer.Text(Row.Progress);
        writer.SignedNumber(Row.At);
    }

    /// <summary>Reads rows that <see cref="WriteRow"/> packed one behind the other.</summary>
    public static ImmutableArray<SessionRow> Read(ReadOnlySpan<byte> packed)
    {
        var rows = ImmutableArray.CreateBuilder<SessionRow>();
        for (var reader = new PackedReader(packed); !reader.AtEnd;)
            rows.Add(new(reader.SignedNumber(), reader.Text(), reader.Text(), reader.Text(), reader.Text(), reader.SignedNumber()));
        return rows.DrainToImmutable();
    }
}
