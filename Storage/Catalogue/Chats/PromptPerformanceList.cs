using System.Globalization;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>The versions of a prompt at work.</summary>
internal static class PromptPerformanceList
{
    private static readonly string Calls =
        $"SELECT prompt_version, COUNT(*), COUNT(CASE WHEN result = {(int)ModelCallResult.Answered} THEN 1 END), AVG(CASE WHEN latency > 0 THEN latency END), "
        + "COALESCE(SUM(cost), 0), COUNT(*) - COUNT(cost) FROM model_call";

    private const string Analyses = "SELECT prompt_version, COUNT(*), COALESCE(SUM(judged), 0), COUNT(judged) FROM chat_analysis";

    /// <summary>Those that were called, the newest first.</summary>
    public static async Task<IReadOnlyList<PromptPerformanceRow>> Read(IDatabase database, PromptName prompt)
    {
        var scores = (await new Selection(Analyses).Where("prompt = @prompt", "prompt", prompt.Value).Rows(
            database,
            "GROUP BY 1",
            int.MaxValue,
            reader => (Version: reader.GetInt32(0), Count: reader.GetInt64(1), Sum: Convert.ToDouble(reader.GetValue(2), CultureInfo.InvariantCulture), Known: reader.GetInt64(3))))
            .ToDictionary(row => row.Version);
        var calls = await new Selection(Calls).Where("prompt = @prompt", "prompt", prompt.Value).Rows(
            database,
            "GROUP BY 1 ORDER BY 1 DESC",
            int.MaxValue,
            reader => new PromptPerformanceRow(
                reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), reader.NumberOrNull(3),
                Amounts.ToDollars(Convert.ToInt64(reader.GetValue(4), CultureInfo.InvariantCulture)), reader.GetInt64(5), 0, null, new()));
        var rows = new List<PromptPerformanceRow>();
        foreach (var row in calls)
        {
            var score = scores.GetValueOrDefault(row.Version);
            rows.Add(row with
            {
                Analyses = score.Count,
                MeanScore = score.Known == 0 ? null : score.Sum / score.Known,
                Agreement = await AgreementList.Read(database, new AgreementQuery { Prompt = prompt, Version = row.Version }),
            });
        }

        return rows;
    }
}
