using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Grains.Chats.Audits;

/// <summary>Measures how far two judges agree (J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968; weights are squared distances).</summary>
public static class AgreementRules
{
    /// <summary>The agreement of pairs of numbers from 0 to 10.</summary>
    public static Agreement Of(IEnumerable<AgreementCell> pairs)
    {
        var cells = pairs.GroupBy(cell => (cell.First, cell.Second))
            .Select(cell => new AgreementCell(cell.Key.First, cell.Key.Second, cell.Sum(each => each.Count)))
            .OrderBy(cell => cell.First ?? -1).ThenBy(cell => cell.Second ?? -1)
            .ToImmutableArray();
        var known = cells.Where(cell => cell is { First: not null, Second: not null }).ToList();
        var n = known.Sum(cell => cell.Count);
        return new Agreement
        {
            N = n,
            Unknown = cells.Sum(cell => cell.Count) - n,
            Exact = Share(known, cell => Distance(cell) == 0),
            WithinOne = Share(known, cell => Distance(cell) <= 1),
            MeanAbsoluteError = n == 0 ? null : (double)known.Sum(cell => cell.Count * Distance(cell)) / n,
            Kappa = Kappa(known, n),
            Confusion = cells,
        };
    }

    private static int Distance(AgreementCell cell) => Math.Abs(cell.First!.Value - cell.Second!.Value);

    private static double? Share(List<AgreementCell> cells, Func<AgreementCell, bool> counts) =>
        cells.Count == 0 ? null : (double)cells.Where(counts).Sum(cell => cell.Count) / cells.Sum(cell => cell.Count);

    // The number of categories divides both sums alike, so it is left out.
    private static double? Kappa(List<AgreementCell> cells, int n)
    {
        double seen = cells.Sum(cell => cell.Count * Square(cell.First!.Value - cell.Second!.Value));
        var (first, second) = (Totals(cells, cell => cell.First!.Value), Totals(cells, cell => cell.Second!.Value));
        var byChance = first.Sum(one => second.Sum(other => (double)one.Count * other.Count * Square(one.Number - other.Number))) / Math.Max(n, 1);
        return byChance == 0 ? null : 1 - (seen / byChance);
    }

    private static List<(int Number, int Count)> Totals(List<AgreementCell> cells, Func<AgreementCell, int> number) =>
        [.. cells.GroupBy(number).Select(group => (group.Key, group.Sum(cell => cell.Count)))];

    private static double Square(int distance) => (double)distance * distance;
}
