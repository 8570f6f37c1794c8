using System.Text;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>What a learner remembers, and where.</summary>
public static class LearnerRules
{
    /// <summary>The most imports a learner keeps counts of.</summary>
    public const int MaxImports = 8;

    /// <summary>The most phases that one write changes in the catalogue.</summary>
    public const int MaxChangedPhases = 100;

    /// <summary>The import of telemetry that was sent and not imported; its events have no numbers.</summary>
    public static ImportId Live { get; } = ImportId.From("live");

    /// <summary>A short mark of an import, for pages.</summary>
    public static ulong MarkOf(ImportId import) => (ulong)Fingerprint128.Of(Encoding.UTF8.GetBytes(import.Value), 3);

    /// <summary>What became of an import's responses so far.</summary>
    public static ImportTally TallyOf(LearnerState state, ImportId import) =>
        state.Imports.FirstOrDefault(tally => tally.Import == import) ?? new ImportTally { Import = import };

    /// <summary>Whether an event of this number came before.</summary>
    public static bool IsRepeat(ImportTally tally, long record) => tally.Import != Live && record <= tally.LastRecord;

    /// <summary>The state with the counts of responses taken in.</summary>
    public static LearnerState Counted(LearnerState state, TakenResponses taken, LearnerProfile? profile) => state with
    {
        Profile = Merge(state.Profile, profile),
        Imports = [.. state.Imports.Where(tally => tally.Import != taken.Tally.Import).TakeLast(MaxImports - 1), taken.Tally],
        Unmatched = state.Unmatched + taken.Unmatched,
        NoPhase = state.NoPhase + taken.NoPhase,
    };

    /// <summary>The state when a response goes from one match to another.</summary>
    /// <param name="state">Before.</param>
    /// <param name="mark">The mark of its import.</param>
    /// <param name="old">Its session until now.</param>
    /// <param name="match">Its session from now on.</param>
    public static LearnerState Moved(LearnerState state, ulong mark, SessionCell? old, SessionCell? match)
    {
        if ((old is null, old?.Phase is null) == (match is null, match?.Phase is null))
            return state;
        return state with
        {
            Unmatched = state.Unmatched + Is(match is null) - Is(old is null),
            NoPhase = state.NoPhase + Is(match is { Phase: null }) - Is(old is { Phase: null }),
            Imports = [.. state.Imports.Select(tally => MarkOf(tally.Import) == mark ? tally.With(old, -1).With(match, 1) : tally)],
        };
    }

    /// <summary>The state's writes that bring these phases to the catalogue: one or more.</summary>
    /// <param name="state">What else is written.</param>
    /// <param name="phases">The phases.</param>
    /// <param name="anew">Whether those that the catalogue has go first.</param>
    public static IEnumerable<LearnerState> Writes(LearnerState state, IReadOnlyCollection<PhaseScore> phases, bool anew)
    {
        var parts = phases.Count == 0 ? [[]] : phases.Chunk(MaxChangedPhases).ToArray();
        return parts.Select((part, n) => state with
        {
            ChangedPhases = [.. part],
            MorePhases = n < parts.Length - 1,
            PhasesAnew = anew && n == 0,
        });
    }

    /// <summary>Numbers for pages that no page has.</summary>
    public static IEnumerable<int> FreeNumbers(LearnerState state)
    {
        var used = state.ResponsePages.Select(page => page.Number)
            .Concat(state.SessionPages.SelectMany(page => (int[])[page.Number, page.Sums]))
            .ToHashSet();
        return Enumerable.Range(0, int.MaxValue).Where(number => !used.Contains(number));
    }

    private static LearnerProfile Merge(LearnerProfile known, LearnerProfile? told) => told is null
        ? known
        : new(told.School ?? known.School, told.SchoolCode ?? known.SchoolCode, told.Level ?? known.Level);

    private static int Is(bool condition) => condition ? 1 : 0;
}
