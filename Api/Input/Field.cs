namespace LearningSessions.Api.Input;

/// <summary>Reads a field of a form or of a query.</summary>
internal static class Field
{
    /// <summary>What it holds, without white space around it; null where it was left out or empty, which asks for nothing.</summary>
    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
