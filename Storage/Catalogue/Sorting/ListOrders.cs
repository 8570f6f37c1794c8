using System.Data.Common;

namespace LearningSessions.Storage.Catalogue.Sorting;

/// <summary>The orders that a list can have, each by one column and behind it by the row's key, and their cursors.</summary>
/// <param name="list">The list's name.</param>
/// <param name="standard">Its order where nobody asks for another: a column's name, with a dash before it the greatest first.</param>
/// <param name="key">The columns that tell its rows apart.</param>
/// <param name="columns">The columns it can be sorted by.</param>
internal sealed class ListOrders<TRow>(string list, string standard, SortColumn<TRow>[] key, params SortColumn<TRow>[] columns)
{
    /// <summary>Reads one part of the list.</summary>
    /// <param name="selection">Its conditions.</param>
    /// <param name="database">Where it lies.</param>
    /// <param name="request">Which part, in which order.</param>
    /// <param name="read">Reads one row.</param>
    /// <exception cref="UnknownSortException">It has no such order.</exception>
    /// <exception cref="MalformedCursorException">The cursor is not one of this list in this order.</exception>
    public Task<CataloguePage<TRow>> Page(Selection selection, IDatabase database, SortedRequest request, Func<DbDataReader, TRow> read)
    {
        var sort = request.Sort ?? standard;
        var isDescending = sort.StartsWith('-');
        var first = columns.FirstOrDefault(column => column.Name == (isDescending ? sort[1..] : sort))
            ?? throw new UnknownSortException(columns.Select(column => column.Name));
        SortColumn<TRow>[] all = [first, .. key];
        // A cursor of another order would begin at a wrong place.
        var name = sort == standard ? list : $"{list} {sort}";
        var behind = $"({Join(all, (column, _) => column.Column)}) {(isDescending ? "<" : ">")} ({Join(all, (_, i) => $"@key{i}")})";
        return selection
            .Behind(behind, request.Cursor is { } cursor ? Cursor.Read(cursor, name, [.. all.Select(column => column.Type)]) : null)
            .Page(
                database,
                "ORDER BY " + Join(all, (column, _) => column.Column + (isDescending ? " DESC" : "")),
                request,
                read,
                row => Cursor.Of(name, [.. all.Select(column => column.Value(row))]));
    }

    private static string Join(SortColumn<TRow>[] columns, Func<SortColumn<TRow>, int, string> text) => string.Join(", ", columns.Select(text));
}
