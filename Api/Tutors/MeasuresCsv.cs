using System.Globalization;
using System.Text;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Tutors;

/// <summary>The talk measures of a tutor's calls as CSV.</summary>
public static class MeasuresCsv
{
    private const string Header =
        "recording,recorded_at,learner,learner_name,state,engine,words,tutor_talk_share,learner_talk_share,longest_monologue_s,wait_time_s,questions,open_questions,"
        + "uptake,maths_density,reasoning_turns,learner_turns";

    /// <summary>The tutor's calls with their measures, oldest first, a line each; cells of what is unknown are blank.</summary>
    /// <param name="id">The tutor's id.</param>
    /// <param name="from">First day, in the deployment's zone; the first call when left out.</param>
    /// <param name="to">Last day, inclusive; the last call when left out.</param>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Get(
        string id, DateOnly? from, DateOnly? to, IGrainFactory grains, IOptions<DeploymentOptions> deployment, HttpResponse response)
    {
        if (new Faults().Note("to", to < from ? "must not be before from" : null).Problem() is { } problem)
            return problem;
        var tutor = grains.GetGrain<ITutorGrain>(id);
        if (await tutor.GetProfile() is null)
            return ProblemTypes.UnknownTutor.Because("GET /v1/tutors lists those there are.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var begin = from is { } first ? WindowRules.Bounds(first, first, zone).From : DateTimeOffset.MinValue;
        var end = to is { } last ? WindowRules.Bounds(last, last, zone).Until : DateTimeOffset.MaxValue;
        response.Headers.ContentDisposition = $"attachment; filename=\"measures_{id}.csv\"";
        return TypedResults.Text(Of(await tutor.RecordingsBetween(begin, end)), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    private static string Of(IEnumerable<RecordingEntry> recordings)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var each in recordings)
            csv.AppendJoin(',', Cells(each).Select(Quoted)).Append("\r\n");
        return csv.ToString();
    }

    private static IEnumerable<string> Cells(RecordingEntry entry) =>
    [
        entry.Recording.Value, entry.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), entry.Learner.Value,
        Inert(entry.LearnerName), entry.State.ToString().ToLowerInvariant(), entry.Transcript?.Engine ?? "", .. Measures(entry.Measures ?? new TalkMeasures(), entry.Measures is null),
    ];

    private static IEnumerable<string> Measures(TalkMeasures measures, bool isBlank) =>
        ((double?[])[
            isBlank ? null : measures.Words, measures.TutorTalkShare, measures.LearnerTalkShare, measures.LongestMonologue, measures.WaitTime, measures.Questions,
            measures.OpenQuestions, measures.Uptake, measures.MathsDensity, measures.ReasoningTurns, measures.LearnerTurns,
        ]).Select(number => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "");

    // A spreadsheet would take a name that begins so for a formula.
    private static string Inert(string name) => name.Length > 0 && "=+-@\t\r".Contains(name[0], StringComparison.Ordinal) ? "'" + name : name;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
