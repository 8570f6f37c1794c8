using System.Globalization;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Learners;

/// <summary>Metrics of clips as rows of the catalogue, one a link.</summary>
/// <param name="database">Where they lie.</param>
public sealed class SqliteClipMetrics(SqliteDatabase database) : IClipMetricsStore
{
    private const int RowsAtOnce = 500;
    private const string Columns =
        "link, eq_score, engagement_score, dominant_emotion, engagement_state, pronunciation_accuracy, audio_quality, analysed_by, analysed_at";

    private const string Upsert =
        $"INSERT INTO clip_metric ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (link) DO UPDATE SET "
        + "eq_score = excluded.eq_score, engagement_score = excluded.engagement_score, dominant_emotion = excluded.dominant_emotion, "
        + "engagement_state = excluded.engagement_state, pronunciation_accuracy = excluded.pronunciation_accuracy, audio_quality = excluded.audio_quality, "
        + "analysed_by = excluded.analysed_by, analysed_at = excluded.analysed_at";

    private const string Any = "SELECT 1 FROM clip_metric LIMIT 1";
    private const string Select = $"SELECT {Columns} FROM clip_metric WHERE link = ?1";

    /// <inheritdoc />
    public Task Put(IReadOnlyCollection<ClipMetrics> metrics, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.WhenAll(metrics.Select(Row).Chunk(RowsAtOnce).Select(rows => database.Write(statements =>
        {
            foreach (var row in rows)
                statements.Execute(Upsert, row);
            return rows.Length;
        })));
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, ClipMetrics>> Get(IReadOnlyCollection<string> links, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var found = new Dictionary<string, ClipMetrics>(StringComparer.Ordinal);
        if (links.Count > 0)
            database.Read(statements => Read(statements, links, found));
        return Task.FromResult<IReadOnlyDictionary<string, ClipMetrics>>(found);
    }

    private static bool Read(Statements statements, IReadOnlyCollection<string> links, Dictionary<string, ClipMetrics> found)
    {
        if (!statements.QueryFirst(Any, _ => true, false))
            return false;
        foreach (var link in links)
        {
            if (statements.QueryFirst<ClipMetrics?>(Select, Metrics, null, link) is { } metrics)
                found[link] = metrics;
        }

        return true;
    }

    private static object?[] Row(ClipMetrics clip) =>
    [
        clip.Link, Text(clip.EqScore), Text(clip.EngagementScore), clip.DominantEmotion, clip.EngagementState, clip.PronunciationAccuracy,
        clip.AudioQuality, clip.AnalysedBy, UnixMicroseconds.From(clip.AnalysedAt),
    ];

    private static ClipMetrics Metrics(Row row) => new()
    {
        Link = row.Text(0),
        EqScore = Number(row, 1),
        EngagementScore = Number(row, 2),
        DominantEmotion = Text(row, 3),
        EngagementState = Text(row, 4),
        PronunciationAccuracy = Text(row, 5),
        AudioQuality = Text(row, 6),
        AnalysedBy = row.Text(7),
        AnalysedAt = UnixMicroseconds.ToTime(row.Long(8)),
    };

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(Row row, int column) => row.IsNull(column) ? null : row.Text(column);

    private static decimal? Number(Row row, int column) => row.IsNull(column) ? null : decimal.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
