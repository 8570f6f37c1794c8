namespace LearningSessions.Generator;

/// <summary>What happens in a sitting.</summary>
internal sealed class HappeningMaker(TelemetryPlan plan, Dice dice)
{
    private static readonly string[] OtherEids = ["START", "IMPRESSION", "INTERACT", "ASSESS", "END"];
    private static readonly string[] OtherLanguages = ["\"kn\"", "\"ta\"", "\"hi\"", "\"te\"", "\"Gujarati\""];
    private static readonly string[] English = ["\"en\"", "\"en\"", "\"en\"", "\"EN\"", "\"English\"", "\"eng\""];
    private static readonly EventShape[] Shapes = Enum.GetValues<EventShape>()[1..];

    public Queue<Happening> Of(Sitting sitting)
    {
        var happenings = new List<Happening>();
        foreach (var lesson in sitting.Lessons)
        {
            happenings.Add(Other(sitting, lesson, lesson.At - 500));
            for (var i = dice.Between(4, 8); i > 0; i--)
                happenings.Add(Response(sitting, lesson));
        }

        // Devices send late: now and then two events change places.
        happenings.Sort((a, b) => a.At.CompareTo(b.At));
        for (var i = 1; i < happenings.Count; i++)
        {
            if (dice.Hits(0.1))
                (happenings[i - 1], happenings[i]) = (happenings[i], happenings[i - 1]);
        }

        return new Queue<Happening>(happenings);
    }

    private Happening Other(Sitting sitting, Lesson lesson, long at) =>
        new(dice.Of<string>(OtherEids), at, sitting, lesson, "\"en\"", EventShape.Common);

    private Happening Response(Sitting sitting, Lesson lesson)
    {
        var shape = dice.Hits(plan.Awkward) ? dice.Of<EventShape>(Shapes) : EventShape.Common;
        var at = lesson.At + shape switch
        {
            EventShape.FarAway => 1_500_000 + dice.Below(600_000),
            EventShape.Early => -dice.Below(300_001),
            _ => 1_000 + dice.Below(210_000),
        };
        var language = shape switch
        {
            EventShape.Region => "\"en-IN\"",
            EventShape.WithoutLanguage => "null",
            _ => dice.Hits(0.03) ? dice.Of<string>(OtherLanguages) : dice.Of<string>(English),
        };
        return new Happening("RESPONSE", at, sitting, lesson, language, shape);
    }
}
