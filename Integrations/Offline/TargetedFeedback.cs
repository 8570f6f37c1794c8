using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Integrations.Offline;

/// <summary>Feedback on one learner: what was hard, then what to try in the next call.</summary>
internal static class TargetedFeedback
{
    private const int MostSigns = 2;

    /// <summary>Writes it from the learner's calls whose tutor is known; at least one.</summary>
    public static WritingOutcome Write(Phrasing phrasing, WritingRequest request, CallReading[] calls)
    {
        var confusion = request.Confusion ?? ConfusionRules.Measure([.. calls.Select(call => call.Call)]);
        if (confusion.Value is null)
            return new WritingOutcome.NothingToSay($"The learner speaks in {confusion.LearnerTurns} turns; confusion is known from {ConfusionRules.LeastTurns} on.");

        var signs = confusion.Parts
            .Where(part => part.Count > 0)
            .OrderByDescending(part => ConfusionRules.Weight(part.Sign) * part.Count / part.Opportunities)
            .Select(part => new SignReading(part, Evidence(calls, part)))
            .Where(sign => sign.Evidence.Length > 0)
            .Take(MostSigns)
            .ToArray();
        if (signs.Length == 0)
            return new WritingOutcome.NothingToSay("The learner showed no sign of confusion in these calls.");

        var examples = new Examples();
        Statement?[] statements =
        [
            DoubtTopics.Of(phrasing, calls, confusion) is { } topic ? topic with { Importance = 4 } : null,
            .. signs.Select((sign, i) => sign.Seen(phrasing) with { Importance = 1 + (4 * i) }),
            .. signs.Select((sign, i) => sign.Try(phrasing, examples) with { Importance = 2 + i }),
        ];
        return Paragraph.Of(Greeting(phrasing, request), [.. statements.OfType<Statement>()]);
    }

    private static Sighting[] Evidence(CallReading[] calls, ConfusionPart part) =>
        [.. part.Evidence.Select(citation => Sighting.Of(calls, citation)).OfType<Sighting>()];

    private static string Greeting(Phrasing phrasing, WritingRequest request)
    {
        var (tutor, learner) = (Phrasing.FirstName(request.TutorName), Phrasing.FirstName(request.LearnerName));
        return phrasing.Say(
            tutor.Length > 0 ? "targeted.greeting" : "targeted.greeting.nameless",
            ("tutor", tutor),
            ("learner", learner.Length > 0 ? learner : phrasing.Say("learner")));
    }

    /// <summary>A sign of confusion and where it was seen.</summary>
    private sealed record SignReading(ConfusionPart Part, Sighting[] Evidence)
    {
        private string Key => char.ToLowerInvariant($"{Part.Sign}"[0]) + $"{Part.Sign}"[1..];

        public Statement Seen(Phrasing phrasing) => Say(phrasing, "see", Evidence[0].Example(Part.Sign));

        public Statement Try(Phrasing phrasing, Examples examples) =>
            Say(phrasing, "try", examples.Choose(Evidence.Reverse().Select(seen => seen.Before(Part.Sign).Example(Part.Sign)))!);

        private Statement Say(Phrasing phrasing, string what, Example example) => Statement.On(
            phrasing, $"{what}.{Key}", example, ("count", Phrasing.Whole(Part.Count)), ("of", Phrasing.Whole(Part.Opportunities)));
    }
}
