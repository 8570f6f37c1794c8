using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>What a row of a CSV file came to.</summary>
public abstract record ParsedRow
{
    private ParsedRow()
    {
    }

    /// <summary>A lesson session.</summary>
    public sealed record Session(LearnerSession Row) : ParsedRow;

    /// <summary>Metrics of a clip.</summary>
    public sealed record Clip(ClipMetrics Metrics) : ParsedRow;

    /// <summary>Something that is needed is missing.</summary>
    public sealed record Incomplete(string Reason) : ParsedRow;

    /// <summary>It cannot be read.</summary>
    public sealed record Malformed(string Reason) : ParsedRow;
}
