using System.Data.Common;

namespace LearningSessions.Storage.Catalogue;

/// <summary>A query of the catalogue as it is put together: conditions with their values.</summary>
/// <param name="select">SELECT … FROM ….</param>
internal sealed class Selection(string select)
{
    private readonly string select = select;
    private readonly List<string> conditions = [];
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Adds a condition on a value, unless the value is null.</summary>
    /// <param name="condition">With the value as <c>@name</c>.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="value">A text or a number.</param>
    public Selection Where(string condition, string name, object? value)
    {
        if (value is null)
            return this;
        conditions.Add(condition);
        values.Add(name, value);
        return this;
    }

    /// <summary>Adds a condition that needs no value.</summary>
    public Selection Where(string condition)
    {
        conditions.Add(condition);
        return this;
    }

    /// <summary>Adds the condition that another query finds a row; its values must have names of their own.</summary>
    /// <param name="other">May name columns of this query's tables.</param>
    /// <param name="tail">GROUP BY … of the other.</param>
    public Selection WhereExists(Selection other, string tail)
    {
        conditions.Add($"EXISTS ({other.select} WHERE {string.Join(" AND ", other.conditions)} {tail})");
        foreach (var (name, value) in other.values)
            values.Add(name, value);
        return this;
    }

    /// <summary>Gives a value that the SELECT itself names.</summary>
    /// <param name="name">The value's name.</param>
    /// <param name="value">A text or a number.</param>
    public Selection With(string name, object value)
    {
        values.Add(name, value);
        return this;
    }

    /// <summary>Adds the search for a text in the search column, unless there is none.</summary>
    public Selection Search(string? text) =>
        Where("search LIKE @search ESCAPE '\\'", "search", string.IsNullOrWhiteSpace(text) ? null : SearchText.Pattern(text.Trim()));

    /// <summary>Goes on behind the row of a cursor.</summary>
    /// <param name="condition">With the values of the cursor as <c>@key0</c>, <c>@key1</c>, ….</param>
    /// <param name="key">The cursor's values; null begins.</param>
    public Selection Behind(string condition, object[]? key)
    {
        if (key is null)
            return this;
        conditions.Add(condition);
        for (var i = 0; i < key.Length; i++)
            values.Add($"key{i}", key[i]);
        return this;
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="database">Where they lie.</param>
    /// <param name="tail">GROUP BY, ORDER BY.</param>
    /// <param name="limit">The most rows.</param>
    /// <param name="read">Reads one row.</param>
    public Task<IReadOnlyList<TRow>> Rows<TRow>(IDatabase database, string tail, int limit, Func<DbDataReader, TRow> read)
    {
        values["limit"] = limit;
        var where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)} ";
        return database.Query($"{select} {where}{tail} LIMIT @limit", values, read);
    }

    /// <summary>Reads one part of a list.</summary>
    /// <param name="database">Where it lies.</param>
    /// <param name="order">ORDER BY the columns of the cursor.</param>
    /// <param name="request">Which part.</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="cursorOf">A row's cursor.</param>
    public async Task<CataloguePage<TRow>> Page<TRow>(
        IDatabase database, string order, PageRequest request, Func<DbDataReader, TRow> read, Func<TRow, string> cursorOf)
    {
        var limit = Math.Clamp(request.Limit, 1, PageRequest.MaxLimit);
        var rows = await Rows(database, order, limit + 1, read);
        return rows.Count <= limit
            ? new CataloguePage<TRow>(rows, null)
            : new CataloguePage<TRow>([.. rows.Take(limit)], cursorOf(rows[limit - 1]));
    }
}
