using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Integrations.Offline;

/// <summary>Joins statements to one paragraph that fits one message.</summary>
internal static class Paragraph
{
    /// <summary>The greeting and as many whole statements as fit, in their order; the least important are left out first.</summary>
    public static WritingOutcome.Written Of(string greeting, IReadOnlyList<Statement> statements)
    {
        var kept = statements.ToList();
        while (kept.Count > 1 && Text(greeting, kept).Length > Draft.MaxLength)
            kept.Remove(kept.MaxBy(statement => statement.Importance)!);
        return new WritingOutcome.Written(
            Text(greeting, kept),
            [.. kept.Select(statement => new FeedbackItem { Text = statement.Text, Citations = [statement.Rests] })],
            OfflineFeedbackWriter.Model);
    }

    private static string Text(string greeting, IEnumerable<Statement> statements) =>
        string.Join(' ', statements.Select(statement => statement.Text).Prepend(greeting));
}
