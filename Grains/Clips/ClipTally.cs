using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Clips;

/// <summary>What several clips at once have come to.</summary>
internal sealed class ClipTally
{
    private readonly Lock gate = new();
    private readonly List<ClipMetrics> found = [];
    private ClipCounts counts = new();
    private ImmutableArray<ClipFault> faults = [];
    private ImmutableArray<ClipFault> refused = [];

    /// <summary>Why it cannot go on: a permanent failure before one that may pass.</summary>
    public ProviderFailure? Failure { get; private set; }

    public void Count(ClipCounts more)
    {
        lock (gate)
            counts += more;
    }

    /// <summary>The links whose metrics this pass made.</summary>
    public ImmutableArray<string> OfThisPass { get; private set; } = [];

    public void CountAnalysed(string link)
    {
        lock (gate)
        {
            counts += new ClipCounts { Analysed = 1 };
            OfThisPass = OfThisPass.Add(link);
        }
    }

    public void Note(ProviderFailure failure)
    {
        lock (gate)
        {
            if (Failure is null || (failure is ProviderFailure.Permanent && Failure is ProviderFailure.Transient))
                Failure = failure;
        }
    }

    public void Add(string link, ClipAnalysisOutcome outcome)
    {
        lock (gate)
        {
            switch (outcome)
            {
                case ClipAnalysisOutcome.Analysed analysed:
                    CountAnalysed(link);
                    found.Add(analysed.Metrics);
                    break;
                case ClipAnalysisOutcome.Unusable unusable:
                    counts += new ClipCounts { Unusable = 1 };
                    faults = faults.Add(new ClipFault(link, unusable.Reason));
                    break;
                case ClipAnalysisOutcome.Failed { Failure: ProviderFailure.Permanent permanent }:
                    refused = refused.Add(new ClipFault(link, permanent.Reason));
                    break;
                case ClipAnalysisOutcome.Failed failed:
                    Note(failed.Failure);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown outcome {outcome}.");
            }
        }
    }

    /// <summary>Decides on clips that the analyst refused for good: while it takes others, they alone are to blame; when it takes none, the analyst is.</summary>
    /// <param name="analysedBefore">How many clips this pass analysed in parts before.</param>
    public void Judge(int analysedBefore)
    {
        lock (gate)
        {
            if (refused.IsEmpty)
                return;
            if (counts.Analysed + analysedBefore == 0)
            {
                Note(new ProviderFailure.Permanent(refused[0].Reason));
                return;
            }

            counts += new ClipCounts { Unusable = refused.Length };
            faults = faults.AddRange(refused);
            refused = [];
        }
    }

    public ImmutableArray<ClipMetrics> TakeMetrics()
    {
        lock (gate)
        {
            ImmutableArray<ClipMetrics> taken = [.. found];
            found.Clear();
            return taken;
        }
    }

    public ClipPartOutcome Outcome(long? next)
    {
        lock (gate)
            return Failure is null
                ? new ClipPartOutcome(counts, [.. faults.TakeLast(ClipsRules.MaxFaults)], next, null)
                : new ClipPartOutcome(new ClipCounts(), [], null, Failure);
    }
}
