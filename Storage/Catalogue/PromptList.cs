using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue;

/// <summary>The list of prompts, by name.</summary>
internal static class PromptList
{
    private const string List = "prompts";

    public static Task<CataloguePage<PromptRow>> Read(IDatabase database, PromptQuery query) =>
        new Selection("SELECT name, versions, production, candidate, in_use FROM prompt")
            .Behind("name > @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string)) : null)
            .Page(database, "ORDER BY name", query, Row, row => Cursor.Of(List, row.Name.Value));

    private static PromptRow Row(DbDataReader reader) => new(
        PromptName.From(reader.GetString(0)),
        reader.GetInt32(1),
        reader.CountOrNull(2),
        reader.CountOrNull(3),
        JsonSerializer.Deserialize<ImmutableArray<int>>(reader.GetString(4)));
}
