using System.Data.Common;
using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Counts which satisfactions met.</summary>
internal static class AgreementList
{
    private const string WithPeople = "SELECT a.judged, a.satisfaction, COUNT(*) FROM chat_audit AS a";
    private const string OfTwo = "SELECT a.satisfaction, b.satisfaction, COUNT(*) FROM chat_audit AS a JOIN chat_audit AS b "
        + "ON b.chat = a.chat AND b.number = a.number AND b.has_satisfaction = 1 AND b.reviewer = @other";

    public static async Task<Agreement> Read(IDatabase database, AgreementQuery query)
    {
        var selection = query.Other is { } other ? new Selection(OfTwo).With("other", other) : new Selection(WithPeople);
        return AgreementRules.Of(await selection
            .Where("a.has_satisfaction = @has", "has", 1)
            .Where("a.prompt = @prompt", "prompt", query.Prompt?.Value)
            .Where("a.prompt_version = @version", "version", query.Version)
            .Where("a.analyst = @analyst", "analyst", query.Analyst)
            .Where("a.reviewer = @reviewer", "reviewer", query.Reviewer)
            .Rows(database, "GROUP BY 1, 2", int.MaxValue, Cell));
    }

    private static AgreementCell Cell(DbDataReader reader) => new(reader.CountOrNull(0), reader.CountOrNull(1), reader.GetInt32(2));
}
