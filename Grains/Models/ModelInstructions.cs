using LearningSessions.Grains.Prompts;

namespace LearningSessions.Grains.Models;

/// <summary>What every prompt has in common: how to answer in JSON, how to mend an answer. Files in <c>Instructions/</c>.</summary>
internal static class ModelInstructions
{
    private static readonly string JsonAnswer = Read("json-answer");
    private static readonly string Repair = Read("repair");

    /// <summary>For models that take no schema beside the messages.</summary>
    public static string AnswerInJson(JsonSchema schema) =>
        PromptTemplate.Fill(JsonAnswer, new Dictionary<string, string> { ["schema"] = schema.Text });

    /// <summary>Asks for the answer again without these faults.</summary>
    public static string Mend(IEnumerable<string> faults) =>
        PromptTemplate.Fill(Repair, new Dictionary<string, string> { ["faults"] = string.Join('\n', faults.Select(fault => $"- {fault}")) });

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ModelInstructions).Assembly.GetManifestResourceStream($"instructions/{name}.txt")!);
        return reader.ReadToEnd().Trim();
    }
}
