using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>Session rows that are stored together: neighbours in time. Their sums, which change with each response, lie in a page of their own.</summary>
public sealed class SessionPage
{
    /// <summary>The most rows of a page; beyond it the page is split.</summary>
    public const int MaxRows = 64;

    /// <summary>The numbers that the rows and their sums are stored under; null before they are.</summary>
    public SessionPageEntry? Stored { get; set; }

    /// <summary>The rows, in order.</summary>
    public List<SessionCell> Rows { get; init; } = [];

    /// <summary>Whether there are other rows than those stored.</summary>
    public bool HasOtherRows { get; set; }

    /// <summary>Whether sums differ from those stored.</summary>
    public bool HasOtherSums { get; set; }

    /// <summary>The rows as bytes.</summary>
    public byte[] PackRows()
    {
        using var writer = new PackedWriter(Rows.Count * 128);
        foreach (var row in Rows)
            row.Write(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Their sums as bytes.</summary>
    public byte[] PackSums()
    {
        using var writer = new PackedWriter(Rows.Count * 32);
        foreach (var row in Rows)
            row.Sums.Write(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Reads stored rows with their sums.</summary>
    public static SessionPage Read(SessionPageEntry stored, ReadOnlySpan<byte> rows, ReadOnlySpan<byte> sums)
    {
        var page = new SessionPage { Stored = stored };
        var reader = new PackedReader(rows);
        var sumsReader = new PackedReader(sums);
        while (!reader.AtEnd)
        {
            var row = SessionCell.Read(ref reader, ref sumsReader);
            row.Page = page;
            page.Rows.Add(row);
        }

        return page;
    }
}
