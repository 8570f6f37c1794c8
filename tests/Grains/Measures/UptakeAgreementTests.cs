using System.Globalization;
using System.Text;
using LearningSessions.Grains.Measures;
using Xunit.Abstractions;

namespace LearningSessions.Grains.Tests.Measures;

/// <summary>Uptake against people's labels: conversational-uptake (Demszky et al., MIT), development half.</summary>
public sealed class UptakeAgreementTests(ITestOutputHelper output)
{
    private const double Floor = 0.48;

    [LabelledExchangesFact]
    public void Ranks_exchanges_much_as_people_do()
    {
        var exchanges = Exchanges().Where(exchange => SpokenWords.Of(exchange.Student).Length >= 5).ToArray();

        var correlation = Spearman(
            [.. exchanges.Select(exchange => Measured(exchange.Student, exchange.Teacher))],
            [.. exchanges.Select(exchange => exchange.Label)]);

        output.WriteLine($"Spearman's rank correlation {correlation:0.000} over {exchanges.Length} exchanges.");
        Assert.InRange(correlation, Floor, 1);
    }

    private static double Measured(string student, string teacher)
    {
        var call = Dialogue.Of("en", "T") with
        {
            Utterances = [new() { Speaker = "S", Text = student }, new() { Speaker = "T", Text = teacher }],
        };
        return TalkMeasureRules.Measure(call).Uptake ?? 0;
    }

    private static IEnumerable<(string Student, string Teacher, double Label)> Exchanges()
    {
        var rows = Csv(File.ReadAllText(LabelledExchangesFactAttribute.File!)).ToArray();
        var (student, teacher, label) = (rows[0].IndexOf("student_text"), rows[0].IndexOf("teacher_text"), rows[0].IndexOf("uptake"));
        return rows.Skip(1)
            .Where(row => row[label].Length > 0)
            .Select(row => (row[student], row[teacher], double.Parse(row[label], CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<List<string>> Csv(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n'))
                cell.Append(c);
            else
                EndCell();
            if (c != '\n' || quoted)
                continue;
            yield return row;
            row = [];
        }

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }

    private static double Spearman(double[] one, double[] other)
    {
        var (a, b) = (Ranks(one), Ranks(other));
        var (meanA, meanB) = (a.Average(), b.Average());
        var products = a.Zip(b).Sum(pair => (pair.First - meanA) * (pair.Second - meanB));
        return products / Math.Sqrt(a.Sum(rank => (rank - meanA) * (rank - meanA)) * b.Sum(rank => (rank - meanB) * (rank - meanB)));
    }

    private static double[] Ranks(double[] values)
    {
        var rankOf = values.Order()
            .Select((value, i) => (value, rank: i + 1.0))
            .GroupBy(ranked => ranked.value, ranked => ranked.rank)
            .ToDictionary(equal => equal.Key, equal => equal.Average());
        return [.. values.Select(value => rankOf[value])];
    }
}
