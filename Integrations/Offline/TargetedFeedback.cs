using LearningSessions.Grains.Feedback;
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

        Statement?[] statements =
        [
            DoubtTopics.Of(phrasing, calls, confusion) is { } topic ? topic with { Importance = 4 } : null,
            .. signs.Select((sign, i) => sign.Seen(phrasing) with { Importance = 1 + (4 * i) }),
            .. signs.Select((sign, i) => sign.Try(phrasing) with { Importance = 2 + i }),
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

        public Statement Seen(Phrasing phrasing) => Say(phrasing, $"see.{Key}", Evidence[0]);

        public Statement Try(Phrasing phrasing) => Say(phrasing, $"try.{Key}", Evidence[^1].Before(Part.Sign));

        private Statement Say(Phrasing phrasing, string key, Sighting at) => Statement.On(at.Call.Call, at.Utterance, phrasing.Say(
            key,
            ("quote", at.Quote(phrasing, Part.Sign)), ("at", phrasing.At(at.Call.Call, at.Utterance)),
            ("count", Phrasing.Whole(Part.Count)), ("of", Phrasing.Whole(Part.Opportunities))));
    }
}
