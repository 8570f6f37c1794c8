using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Learners;

/// <summary>Metrics of clips as rows of the catalogue, one a link.</summary>
/// <param name="database">Where they lie.</param>
public sealed class ClipMetricsTable(IDatabase database) : IClipMetricsStore
{
    private const int LinksAtOnce = 400;
    private const string Columns =
        "link, eq_score, engagement_score, dominant_emotion, engagement_state, pronunciation_accuracy, audio_quality, analysed_by, analysed_at";

    private const string Upsert =
        $"INSERT INTO clip_metric ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (link) DO UPDATE SET "
        + "eq_score = excluded.eq_score, engagement_score = excluded.engagement_score, dominant_emotion = excluded.dominant_emotion, "
        + "engagement_state = excluded.engagement_state, pronunciation_accuracy = excluded.pronunciation_accuracy, audio_quality = excluded.audio_quality, "
        + "analysed_by = excluded.analysed_by, analysed_at = excluded.analysed_at";

    private readonly bool isAlone = database is SqliteDatabase;
    private volatile bool wasEmpty;
    private volatile bool wasFilled;

    /// <inheritdoc />
    public bool IsEmpty => wasEmpty && !wasFilled;

    /// <inheritdoc />
    public async Task Put(IReadOnlyCollection<ClipMetrics> metrics, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        wasFilled = true;
        foreach (var part in metrics.GroupBy(each => each.Link, StringComparer.Ordinal).Select(same => same.Last()).Chunk(LinksAtOnce))
            await Task.WhenAll(part.Select(each => database.Execute(Upsert, Row(each))));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, ClipMetrics>> Get(IReadOnlyCollection<string> links, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var found = new Dictionary<string, ClipMetrics>(StringComparer.Ordinal);
        if (links.Count == 0 || IsEmpty || await HasNone())
            return found;
        foreach (var part in links.Chunk(LinksAtOnce))
        {
            var values = part.Select((link, n) => (Name: $"l{n}", Link: link)).ToDictionary(each => each.Name, each => (object)each.Link);
            var sql = $"SELECT {Columns} FROM clip_metric WHERE link IN ({string.Join(", ", values.Keys.Select(name => "@" + name))})";
            foreach (var metrics in await database.Query(sql, values, Metrics))
                found[metrics.Link] = metrics;
        }

        return found;
    }

    // Only where no other process can put some may it be remembered that there are none.
    private async Task<bool> HasNone()
    {
        var none = (await database.Query("SELECT 1 FROM clip_metric LIMIT 1", new Dictionary<string, object>(), _ => true)).Count == 0;
        if (none && isAlone)
            wasEmpty = true;
        return none;
    }

    private static object?[] Row(ClipMetrics clip) =>
    [
        clip.Link, Text(clip.EqScore), Text(clip.EngagementScore), clip.DominantEmotion, clip.EngagementState, clip.PronunciationAccuracy,
        clip.AudioQuality, clip.AnalysedBy, UnixMicroseconds.From(clip.AnalysedAt),
    ];

    private static ClipMetrics Metrics(DbDataReader row) => new()
    {
        Link = row.GetString(0),
        EqScore = Number(row, 1),
        EngagementScore = Number(row, 2),
        DominantEmotion = row.TextOrNull(3),
        EngagementState = row.TextOrNull(4),
        PronunciationAccuracy = row.TextOrNull(5),
        AudioQuality = row.TextOrNull(6),
        AnalysedBy = row.GetString(7),
        AnalysedAt = row.Time(8),
    };

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(DbDataReader row, int column) =>
        row.TextOrNull(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
