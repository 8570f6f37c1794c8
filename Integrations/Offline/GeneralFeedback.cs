using LearningSessions.Grains.Feedback.Writing;

namespace LearningSessions.Integrations.Offline;

/// <summary>Feedback on a tutor's way of tutoring: three to five statements, strengths first, then what to try.</summary>
internal static class GeneralFeedback
{
    private const int Least = 3;
    private const int Most = 5;
    private const int MostStrengths = 2;
    private const int MostNames = 3;

    /// <summary>Writes it from calls whose tutor is known; at least one.</summary>
    public static WritingOutcome Write(Phrasing phrasing, WritingRequest request, CallReading[] calls)
    {
        var who = Names(calls) is [var only] ? only : phrasing.Say(calls.Select(call => call.Call.Learner).Distinct().Count() > 1 ? "learners" : "learner");
        var examples = new Examples();
        var advice = new Advice(phrasing, calls, who, examples);
        var strengths = new Strengths(phrasing, calls, who, examples).All()
            .Take(Least)
            .Select((statement, i) => statement with { Importance = (3 * i) + 1 })
            .ToArray();
        var tries = advice.All()
            .Take(Most - Math.Min(MostStrengths, strengths.Length))
            .Select((statement, i) => statement with { Importance = (2 * i) + 2 })
            .ToArray();
        var chosen = strengths.Take(Math.Max(MostStrengths, Least - tries.Length)).Concat(tries).ToList();
        if (chosen.Count < Least)
            chosen.Add(advice.OwnProblem() with { Importance = Most });
        return Paragraph.Of(Greeting(phrasing, request, calls), chosen);
    }

    private static string[] Names(CallReading[] calls) =>
        [.. calls.Select(call => Phrasing.FirstName(call.Call.LearnerName)).Where(name => name.Length > 0).Distinct()];

    private static string Greeting(Phrasing phrasing, WritingRequest request, CallReading[] calls)
    {
        var names = Names(calls);
        var named = names.Length is > 0 and <= MostNames && calls.All(call => !string.IsNullOrWhiteSpace(call.Call.LearnerName));
        var thanks = phrasing.Say(
            (calls.Length == 1 ? "calls.one" : "calls.many") + (named ? ".named" : ""),
            ("names", named ? phrasing.Row(names) : ""),
            ("count", Phrasing.Whole(calls.Length)));
        var tutor = Phrasing.FirstName(request.TutorName);
        return phrasing.Say(tutor.Length > 0 ? "general.greeting" : "general.greeting.nameless", ("tutor", tutor), ("calls", thanks));
    }
}
