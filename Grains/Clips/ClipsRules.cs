using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Clips;

/// <summary>How the analysis of a learner's clips goes on, part by part.</summary>
public static class ClipsRules
{
    /// <summary>The one step there is: it begins anew with each part.</summary>
    public const string Step = "Analyse";

    /// <summary>What metrics say that were imported.</summary>
    public const string Imported = "import";

    /// <summary>The most faults that are remembered.</summary>
    public const int MaxFaults = 20;

    /// <summary>Whether a pass is not yet ended.</summary>
    public static bool IsUnderWay(ClipAnalysis analysis) =>
        analysis.Work.State is WorkState.Waiting or WorkState.Running or WorkState.Retrying;

    /// <summary>A new pass, from the first response on.</summary>
    /// <remarks>Attempts are counted over all passes: the outcome of an attempt that a pass left behind never counts in another.</remarks>
    public static ClipAnalysis Begin(LearnerId learner, AnalyseClips command, ClipAnalysis? before, DateTimeOffset now) => new()
    {
        Learner = learner,
        Command = command,
        Pass = (before?.Pass ?? 0) + 1,
        Work = WorkRules.Accept(Step, now) with { Attempt = (before?.Work.Attempt ?? 0) + 1 },
    };

    /// <summary>Whether this pass made the metrics: in an attempt that failed or was cut off.</summary>
    public static bool IsOfThisPass(ClipMetrics held, ClipAnalysis analysis) =>
        held.AnalysedBy != Imported && held.AnalysedAt >= analysis.Work.AcceptedAt;

    /// <summary>Whether metrics give way to those of this pass.</summary>
    public static bool MustReplace(ClipMetrics held, ClipAnalysis analysis) =>
        analysis.Command.Again && held.AnalysedBy != Imported && !IsOfThisPass(held, analysis);

    /// <summary>What becomes of the pass when a part ends.</summary>
    /// <param name="analysis">The pass, its attempt under way.</param>
    /// <param name="part">How the part ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static ClipAnalysis Apply(ClipAnalysis analysis, ClipPartOutcome part, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var counted = analysis with
        {
            Counts = analysis.Counts + part.Counts,
            Faults = [.. analysis.Faults.Concat(part.Faults).TakeLast(MaxFaults)],
        };
        if (part.Failure is { } failure)
            return counted with { Work = WorkRules.Fail(analysis.Work, failure, retry, jitter, now) };
        return part.Next is { } next
            ? counted with { After = next, Work = WorkRules.Advance(analysis.Work, Step, now) }
            : counted with { Work = WorkRules.Complete(analysis.Work, now) };
    }
}
