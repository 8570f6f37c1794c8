using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Prompts;

/// <summary>The list of prompts, by name.</summary>
internal static class PromptList
{
    private static readonly ListOrders<PromptRow> Orders = new(
        "prompts",
        "name",
        [],
        new SortColumn<PromptRow>("name", "name", typeof(string), row => row.Name.Value));

    public static Task<CataloguePage<PromptRow>> Read(IDatabase database, PromptQuery query) =>
        Orders.Page(Of(query), database, query, Row);

    private static Selection Of(PromptQuery query) => new Selection("SELECT name, versions, production, candidate, in_use FROM prompt")
        .Where("LOWER(name) LIKE @search ESCAPE '\\'", "search", string.IsNullOrWhiteSpace(query.Search) ? null : SearchText.Pattern(query.Search.Trim()));

    private static PromptRow Row(DbDataReader reader) => new(
        PromptName.From(reader.GetString(0)),
        reader.GetInt32(1),
        reader.CountOrNull(2),
        reader.CountOrNull(3),
        JsonSerializer.Deserialize<ImmutableArray<int>>(reader.GetString(4)));
}
