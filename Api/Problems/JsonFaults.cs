using System.Globalization;
using System.Text.Json;

namespace LearningSessions.Api.Problems;

/// <summary>Says what is wrong with a JSON body without naming types of ours.</summary>
public static class JsonFaults
{
    /// <summary>Where the fault lies, and of which sort it is.</summary>
    public static string Describe(JsonException fault)
    {
        var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var column = ((fault.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        // The reader's own message tells a syntax error well; a conversion's names types of ours.
        return fault.InnerException is null
            ? $"At {fault.Path ?? "$"}, line {line}, column {column}: the value has another type or name than is expected here."
            : $"Line {line}, column {column}: {fault.InnerException.Message}";
    }
}
