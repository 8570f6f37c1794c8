using System.Globalization;
using System.Text;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>What the rows of the tables mean.</summary>
public static class TableRules
{
    /// <summary>What is wrong with a header; null when nothing is.</summary>
    public static string? Fault(ImportKind kind, TableHeader header)
    {
        string[] needed = kind == ImportKind.Sessions ? ["user_id", "session_id", "milestone_level", "progress", "created_at"] : ["audio_link"];
        var missing = header.Missing(needed).ToList();
        return missing.Count == 0 ? null : $"The file has no column {string.Join(", ", missing)}; its first line must name them, with commas between them.";
    }

    /// <summary>Reads a row.</summary>
    /// <param name="kind">Of which table.</param>
    /// <param name="header">Its columns.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="now">When it is read, UTC.</param>
    public static ParsedRow Read(ImportKind kind, TableHeader header, List<string> cells, long number, DateTimeOffset now)
    {
        if (cells.Count > header.Count)
            return new ParsedRow.Malformed($"The row has {cells.Count} cells, the header {header.Count}.");
        return kind == ImportKind.Sessions ? Session(header, cells, number) : Clip(header, cells, now);
    }

    private static ParsedRow Session(TableHeader header, List<string> cells, long number)
    {
        var learner = header.Cell(cells, "userid");
        if (string.IsNullOrWhiteSpace(learner))
            return new ParsedRow.Incomplete("No user is named.");
        if (TimeText.Read(Encoding.UTF8.GetBytes(header.Cell(cells, "createdat"))) is not { } at)
            return new ParsedRow.Incomplete("No readable time (created_at).");
        return new ParsedRow.Session(new LearnerSession(learner, new SessionRow(
            number, header.Cell(cells, "sessionid"), header.Cell(cells, "milestonelevel"), header.Cell(cells, "lesson"), header.Cell(cells, "progress"), at)));
    }

    private static ParsedRow Clip(TableHeader header, List<string> cells, DateTimeOffset now)
    {
        var link = header.Cell(cells, "audiolink");
        if (string.IsNullOrWhiteSpace(link))
            return new ParsedRow.Incomplete("No audio link.");
        return new ParsedRow.Clip(new ClipMetrics
        {
            Link = link,
            EqScore = Number(header.Cell(cells, "eqscore")),
            EngagementScore = Number(header.Cell(cells, "engagementscore")),
            DominantEmotion = Text(header.Cell(cells, "dominantemotion")),
            EngagementState = Text(header.Cell(cells, "engagementstate")),
            PronunciationAccuracy = Text(header.Cell(cells, "pronunciationaccuracy")),
            AudioQuality = Text(header.Cell(cells, "audioquality")),
            AnalysedBy = "import",
            AnalysedAt = now,
        });
    }

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell;
}
