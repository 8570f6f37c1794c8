using System.Text;

namespace LearningSessions.Storage.Catalogue.Engagement;

/// <summary>Phases as CSV: times in ISO 8601 UTC, numbers as short as they can be read back, nothing rounded.</summary>
public static class PhaseCsv
{
    private const string Header =
        "user_id,session_id,milestone_level,phase,start_time,end_time,session_duration_mins,num_responses,avg_accuracy,avg_EQ,avg_Engagement,"
        + "dominant_emotion,engagement_state,pronunciation_accuracy,audio_quality,EQ_Accuracy_Score,gap_to_next_mins";

    /// <summary>Writes the header, then a line for each phase as it comes.</summary>
    public static async Task Write(TextWriter writer, IAsyncEnumerable<PhaseRow> phases, CancellationToken cancel)
    {
        await writer.WriteAsync(Header + "\n");
        var line = new StringBuilder();
        await foreach (var phase in phases.WithCancellation(cancel))
        {
            line.Clear();
            Line(line, phase);
            await writer.WriteAsync(line, cancel);
        }
    }

    private static void Line(StringBuilder line, PhaseRow row)
    {
        CsvCells.Add(line, row.Learner.Value);
        CsvCells.Add(line, row.Session);
        CsvCells.Add(line, row.Milestone);
        CsvCells.Add(line, row.Phase);
        CsvCells.Add(line, row.Start);
        CsvCells.Add(line, row.End);
        CsvCells.Add(line, row.Minutes);
        CsvCells.Add(line, row.Responses);
        CsvCells.Add(line, row.Accuracy);
        CsvCells.Add(line, row.Eq);
        CsvCells.Add(line, row.Engagement);
        CsvCells.Add(line, row.Emotion);
        CsvCells.Add(line, row.EngagementState);
        CsvCells.Add(line, row.Pronunciation);
        CsvCells.Add(line, row.AudioQuality);
        CsvCells.Add(line, row.Score);
        CsvCells.Add(line, row.GapMinutes);
        line[^1] = '\n';
    }
}
