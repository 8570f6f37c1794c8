using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Grains.Tests.Chats;

public sealed class AgreementRulesTests
{
    /// <summary>Worked out by hand. Two reviewers judge six conversations: (8,8) (8,6) (2,3) (5,5) (9,9) (2,2).
    /// Squared distances 0, 4, 1, 0, 0, 0: sum 5. By chance, over all 36 pairs of a first and a second number: Σ(x−y)² = 6·Σx² + 6·Σy² − 2·Σx·Σy, with
    /// first 8 8 2 5 9 2 (Σx = 34, Σx² = 242) and second 8 6 3 5 9 2 (Σy = 33, Σy² = 219): 1452 + 1314 − 2244 = 522; ÷ 6 = 87.
    /// Kappa = 1 − 5 ÷ 87 = 82/87.</summary>
    public static IEnumerable<AgreementCell> Fixture { get; } =
        [new(8, 8, 1), new(8, 6, 1), new(2, 3, 1), new(5, 5, 1), new(9, 9, 1), new(2, 2, 1)];

    [Fact]
    public void Two_reviewers_agree_as_far_as_was_worked_out_by_hand()
    {
        var agreement = AgreementRules.Of(Fixture);

        Assert.Equal((6, 0), (agreement.N, agreement.Unknown));
        Assert.Equal(4.0 / 6, agreement.Exact!.Value, 12);
        Assert.Equal(5.0 / 6, agreement.WithinOne!.Value, 12);
        Assert.Equal(3.0 / 6, agreement.MeanAbsoluteError!.Value, 12);
        Assert.Equal(82.0 / 87, agreement.Kappa!.Value, 12);
        Assert.Equal(new AgreementCell(8, 6, 1), agreement.Confusion[3]);
    }

    [Fact]
    public void Who_is_always_of_one_mind_has_kappa_one_and_who_answers_by_chance_none()
    {
        Assert.Equal(1, AgreementRules.Of([new(0, 0, 3), new(10, 10, 3)]).Kappa);
        Assert.Equal(0, AgreementRules.Of([new(0, 0, 1), new(0, 10, 1), new(10, 0, 1), new(10, 10, 1)]).Kappa);
        Assert.Equal(-1, AgreementRules.Of([new(0, 10, 1), new(10, 0, 1)]).Kappa);
    }

    [Fact]
    public void What_is_unknown_is_in_the_table_and_in_no_measure()
    {
        var agreement = AgreementRules.Of([new(null, 4, 2), new(7, null, 1), new(7, 7, 1)]);

        Assert.Equal((1, 3, 1.0, (double?)null), (agreement.N, agreement.Unknown, agreement.Exact, agreement.Kappa));
        Assert.Equal(new AgreementCell(null, 4, 2), agreement.Confusion[0]);
        Assert.Equal((0, null, null), (AgreementRules.Of([]).N, AgreementRules.Of([]).Exact, AgreementRules.Of([]).Kappa));
    }
}
