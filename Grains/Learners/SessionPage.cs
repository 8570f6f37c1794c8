using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>Session rows that are stored together: neighbours in time.</summary>
public sealed class SessionPage
{
    /// <summary>The most rows of a page; beyond it the page is split.</summary>
    public const int MaxRows = 64;

    /// <summary>The number it is stored under; null before it is.</summary>
    public int? Number { get; set; }

    /// <summary>The rows, in order.</summary>
    public List<SessionCell> Rows { get; init; } = [];

    /// <summary>Whether it differs from what is stored.</summary>
    public bool Changed { get; set; }

    /// <summary>Its bytes.</summary>
    public byte[] Pack()
    {
        using var writer = new PackedWriter(Rows.Count * 160);
        foreach (var row in Rows)
            row.Write(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Reads a stored page.</summary>
    public static SessionPage Read(int number, ReadOnlySpan<byte> bytes)
    {
        var page = new SessionPage { Number = number };
        var reader = new PackedReader(bytes);
        while (!reader.AtEnd)
        {
            var row = SessionCell.Read(ref reader);
            row.Page = page;
            page.Rows.Add(row);
        }

        return page;
    }
}
