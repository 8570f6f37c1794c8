namespace LearningSessions.Generator;

/// <summary>A learner as the app knows one.</summary>
/// <param name="Number">Counted from 0.</param>
/// <param name="Id">The programme's id; every fifth is a number.</param>
/// <param name="School">Name of the school.</param>
/// <param name="Class">Id of the class.</param>
/// <param name="Device">The device's id.</param>
/// <param name="Course">How the learner fares.</param>
internal sealed record Learner(int Number, string Id, string School, string Class, string Device, LearnerCourse Course)
{
    private static readonly string[] Schools = ["Hillside Primary", "Lakeview School", "St. Anne \\\"Riverside\\\"", "Escuela Número 4"];

    public bool IsNumeric => Number % 5 == 4;

    public string Channel => Number % 2 == 0 ? "org-maple" : "org-cedar";

    public static Learner Of(int number, ulong seed)
    {
        var dice = new Dice(seed ^ (0xA5A5_0000UL + (ulong)number));
        var id = number % 5 == 4 ? $"{4_100_000 + number}" : $"learner-{number + 1:000}";
        return new Learner(
            number,
            id,
            Schools[number % Schools.Length],
            $"class-{1 + (number % 3)}",
            $"{dice.Bits():x16}{dice.Bits():x16}",
            (LearnerCourse)(number % 6));
    }
}
