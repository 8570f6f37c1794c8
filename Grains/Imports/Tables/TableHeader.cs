using System.Text;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>The columns of a CSV file by name: case, spaces and underlines are of no account, so <c>user_id</c>, <c>userId</c> and <c>User ID</c> are one.</summary>
public sealed class TableHeader
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <param name="line">The header as it stands in the file.</param>
    public TableHeader(string line)
    {
        Line = line;
        var cells = new List<string>();
        CsvRow.Read(Encoding.UTF8.GetBytes(line), cells);
        for (var i = 0; i < cells.Count; i++)
            columns.TryAdd(Plain(cells[i]), i);
        Count = cells.Count;
    }

    /// <summary>The header as it stands in the file.</summary>
    public string Line { get; }

    /// <summary>How many columns.</summary>
    public int Count { get; }

    /// <summary>Those of these columns that are missing.</summary>
    public IEnumerable<string> Missing(params IEnumerable<string> names) => names.Where(name => !columns.ContainsKey(Plain(name)));

    /// <summary>A cell, by its column's names; blank where there is none.</summary>
    public string Cell(List<string> row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var column) && column < row.Count)
                return row[column];
        }

        return "";
    }

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
