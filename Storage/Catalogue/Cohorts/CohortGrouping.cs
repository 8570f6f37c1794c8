using System.Globalization;

namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>By what phases are put together.</summary>
/// <param name="Number">As <c>cohort_sum</c> has it.</param>
/// <param name="Columns">Selects week, milestone and phase of a phase: 0 or blank where they are not told apart.</param>
/// <param name="Keys">GROUP BY, less the learner.</param>
internal sealed record CohortGrouping(int Number, string Columns, string Keys)
{
    /// <summary>A day in microseconds.</summary>
    public const long Day = 86_400_000_000;

    /// <summary>The epoch was a Thursday: three days earlier, weeks begin on Mondays.</summary>
    public const long ToMonday = 3 * Day;

    /// <summary>The columns behind week, milestone and phase, in their order.</summary>
    public const string Sums = "learners, responses, accuracy_sum, accuracy_n, engagement_sum, engagement_n, struggling";

    /// <summary>Whether a learner, by whom phases are grouped, struggles: under <c>@struggles</c> percent of the answers are right.</summary>
    public const string Struggling = $"SUM(accuracy * responses) < @struggles * {AccuracyAnswers}";

    private const string AccuracyAnswers = "SUM(CASE WHEN accuracy IS NULL THEN 0 ELSE responses END)";

    private const string OfLearner =
        $"1 AS learners, SUM(responses) AS responses, SUM(accuracy * responses) AS accuracy_sum, {AccuracyAnswers} AS accuracy_n, "
        + "SUM(engagement * responses) AS engagement_sum, SUM(CASE WHEN engagement IS NULL THEN 0 ELSE responses END) AS engagement_n, "
        + $"CASE WHEN {Struggling} THEN 1 ELSE 0 END AS struggling FROM phase_score";

    private static readonly string Week = string.Create(CultureInfo.InvariantCulture, $"(start_at + {ToMonday}) / {7 * Day}");

    /// <summary>By phase.</summary>
    public static CohortGrouping Phase { get; } = new(1, "0 AS week, '' AS milestone, phase", "phase");

    /// <summary>By milestone and phase.</summary>
    public static CohortGrouping Milestone { get; } = new(2, "0 AS week, milestone, phase", "milestone, phase");

    /// <summary>By week.</summary>
    public static CohortGrouping Weeks { get; } = new(3, $"{Week} AS week, '' AS milestone, '' AS phase", Week);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CohortGrouping> All { get; } = [Phase, Milestone, Weeks];

    /// <summary>SELECT … FROM phase_score: first by learner, so that learners and who struggles can be counted; goes on with WHERE and <see cref="ByLearner"/>.
    /// <c>@struggles</c> is the mean accuracy under which a learner struggles.</summary>
    public string EachLearner => $"SELECT learner, {Columns}, {OfLearner}";

    /// <summary>GROUP BY of <see cref="EachLearner"/>.</summary>
    public string ByLearner => $"GROUP BY learner, {Keys}";
}
