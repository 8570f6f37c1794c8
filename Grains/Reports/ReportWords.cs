using System.Globalization;
using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Grains.Reports;

/// <summary>What a report says in one language: the kinds of sessions from <see cref="SessionKind.Call"/> on; the columns kind, sessions, users, mean length
/// (minutes), words, satisfaction, cost (US dollars).</summary>
public sealed record ReportWords(
    CultureInfo Culture, string Title, string Computed, string ByDay, string Day, string Topics, string Topic, string Nothing, string[] Kinds, string[] Columns)
{
    /// <summary>The languages there are, the one for everybody else first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    private static readonly ReportWords English = new(
        CultureInfo.GetCultureInfo("en"), "Learning sessions", "Computed", "By day", "Day", "Popular topics", "Topic", "No session took place on these days.",
        ["Calls", "Lesson sessions", "Live speech", "Chats"],
        ["Kind", "Sessions", "Users", "Mean length, min", "Words", "Satisfaction", "Cost, US$"]);

    private static readonly ReportWords Spanish = new(
        CultureInfo.GetCultureInfo("es"), "Sesiones de aprendizaje", "Calculado", "Por día", "Día", "Temas frecuentes", "Tema", "No hubo ninguna sesión en estos días.",
        ["Llamadas", "Sesiones de lección", "Habla en vivo", "Chats"],
        ["Tipo", "Sesiones", "Personas", "Duración media, min", "Palabras", "Satisfacción", "Costo, US$"]);

    /// <summary>The words of a language; English where there are none.</summary>
    public static ReportWords In(string language) => language == "es" ? Spanish : English;

    /// <summary>The name of a kind of session.</summary>
    public string Of(SessionKind kind) => Kinds[(int)kind - 1];
}
