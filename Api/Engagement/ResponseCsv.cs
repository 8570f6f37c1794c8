using System.Text;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Engagement;

namespace LearningSessions.Api.Engagement;

/// <summary>Responses as CSV, each with its session and the metrics of its clip.</summary>
public static class ResponseCsv
{
    private const string Header =
        "user_id,import_id,record,mid,event_time,audio_link,original_text,response_text,accuracy_percentage,duration_secs,match_method,distance_ms,session_id,"
        + "milestone_level,lesson,progress,phase,session_time,eq_score,engagement_score,dominant_emotion,engagement_state,pronunciation_accuracy,audio_quality,"
        + "analysed_by";

    /// <summary>Writes the header, then a line for each response as it comes.</summary>
    public static async Task Write(TextWriter writer, IAsyncEnumerable<(LearnerId, LearnerResponse)> responses, CancellationToken cancel)
    {
        await writer.WriteAsync(Header + "\n");
        var line = new StringBuilder();
        await foreach (var (learner, response) in responses.WithCancellation(cancel))
        {
            line.Clear();
            Event(line, learner, response);
            Session(line, response);
            Clip(line, response.Clip);
            line[^1] = '\n';
            await writer.WriteAsync(line, cancel);
        }
    }

    private static void Event(StringBuilder line, LearnerId learner, LearnerResponse response)
    {
        CsvCells.Add(line, learner.Value);
        CsvCells.Add(line, response.Import.Value);
        CsvCells.Add(line, response.Record == 0 ? null : (decimal)response.Record);
        CsvCells.Add(line, response.Mid);
        CsvCells.Add(line, response.At);
        CsvCells.Add(line, response.Link);
        CsvCells.Add(line, response.OriginalText);
        CsvCells.Add(line, response.ResponseText);
        CsvCells.Add(line, response.Accuracy);
        CsvCells.Add(line, response.Duration);
    }

    private static void Session(StringBuilder line, LearnerResponse response)
    {
        CsvCells.Add(line, response.Method == MatchMethod.NearestInTime ? "nearest_in_time" : "none");
        CsvCells.Add(line, (decimal?)response.Distance);
        CsvCells.Add(line, response.Session?.Session);
        CsvCells.Add(line, response.Session?.Milestone);
        CsvCells.Add(line, response.Session?.Lesson);
        CsvCells.Add(line, response.Session?.Progress);
        CsvCells.Add(line, response.Session?.Phase);
        if (response.Session is { } session)
            CsvCells.Add(line, session.At);
        else
            CsvCells.Add(line, (string?)null);
    }

    private static void Clip(StringBuilder line, ClipMetrics? clip)
    {
        CsvCells.Add(line, clip?.EqScore);
        CsvCells.Add(line, clip?.EngagementScore);
        CsvCells.Add(line, clip?.DominantEmotion);
        CsvCells.Add(line, clip?.EngagementState);
        CsvCells.Add(line, clip?.PronunciationAccuracy);
        CsvCells.Add(line, clip?.AudioQuality);
        CsvCells.Add(line, clip?.AnalysedBy);
    }
}
