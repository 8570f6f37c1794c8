using System.Security.Cryptography;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Statistics;
using LearningSessions.Storage.Catalogue.Statistics;

namespace LearningSessions.Storage.Statistics;

/// <summary>Keeps the daily statistics of the catalogue: a day is computed from all its sessions and replaced as a whole, so that it does not matter how often,
/// or in which order sessions came.</summary>
/// <param name="database">Where sessions and statistics lie.</param>
/// <param name="time">Says when they were computed.</param>
public sealed class DailyStatistics(IDatabase database, TimeProvider time) : IDailyStatistics
{
    /// <summary>Counts up when days must be computed again because the rules changed.</summary>
    private const int Edition = 1;

    private const long Hour = 3_600_000_000;

    private static readonly Dictionary<string, object> Nothing = [];

    /// <inheritdoc />
    public async Task<int> Compute(TimeZoneInfo zone, CancellationToken cancel)
    {
        await CohortSums.Compute(database, cancel);
        await BeginAnewUnlessBasedOn(zone);
        // Whatever changes from here on leaves a mark of its own: it is computed by the next run, if not already by this one.
        var claim = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        await database.Execute("UPDATE day_mark SET claim = ?1", claim);
        var days = await Claimed(claim, zone);
        foreach (var (input, day) in days)
        {
            cancel.ThrowIfCancellationRequested();
            var (from, until) = WindowRules.Bounds(day, day, zone);
            await database.ExecuteAll([.. input == Costs.Input ? await Costs.Of(database, day, from, until) : await SessionsOf(input, day, from, until, zone)]);
        }

        await database.ExecuteAll(
        [
            new("DELETE FROM day_mark WHERE claim = ?1", claim),
            new("UPDATE statistics_basis SET computed_at = ?1", UnixMicroseconds.From(time.GetUtcNow())),
        ]);
        return days.Count;
    }

    /// <inheritdoc />
    public Task<SessionStatistics> Read(StatisticsQuery query) => StatisticsList.Read(database, query);

    private async Task BeginAnewUnlessBasedOn(TimeZoneInfo zone)
    {
        var basis = await database.Query("SELECT zone, edition FROM statistics_basis", Nothing, reader => (Zone: reader.GetString(0), Edition: reader.GetInt32(1)));
        if (basis[0] == (zone.Id, Edition))
            return;
        string[] tables = ["daily_sessions", "daily_people", "daily_topics", "daily_hours", "daily_costs", "daily_spend"];
        await database.ExecuteAll(
        [
            .. tables.Select(table => new Statement($"DELETE FROM {table}")),
            .. SessionInputs.All.Select(input => new Statement($"INSERT INTO day_mark (input, hour) SELECT {(int)input.Kind}, hours.hour FROM ({input.Hours}) hours")),
            new Statement($"INSERT INTO day_mark (input, hour) SELECT {Costs.Input}, hours.hour FROM ({Costs.Hours}) hours"),
            new Statement("UPDATE statistics_basis SET zone = ?1, edition = ?2", zone.Id, Edition),
        ]);
    }

    /// <summary>The days that the claimed hours touch: an hour of UTC can lie in two days of the zone.</summary>
    private async Task<List<(int Input, DateOnly Day)>> Claimed(long claim, TimeZoneInfo zone)
    {
        var hours = await database.Query(
            "SELECT DISTINCT input, hour FROM day_mark WHERE claim = @claim",
            new Dictionary<string, object> { ["claim"] = claim },
            reader => (Input: reader.GetInt32(0), Begin: UnixMicroseconds.ToTime(reader.GetInt64(1) * Hour)));
        return
        [
            .. hours.SelectMany(hour => new[] { hour.Begin, hour.Begin.AddHours(1).AddTicks(-1) }, (hour, at) => (hour.Input, DayOf(at, zone)))
                .Distinct().OrderBy(each => each),
        ];
    }

    private async Task<IEnumerable<Statement>> SessionsOf(int kind, DateOnly day, DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone)
    {
        if (SessionInputs.All.FirstOrDefault(input => (int)input.Kind == kind) is not { } input)
            return [];
        var window = new Dictionary<string, object> { ["from"] = UnixMicroseconds.From(from), ["until"] = UnixMicroseconds.From(until) };
        var sessions = await database.Query(input.Sessions, window, SessionRow.Read);
        var topics = input.Topics is { } select ? await database.Query(select, window, TopicRow.Read) : [];
        return DayRows.Replace(day, input.Kind, sessions, topics, zone);
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
