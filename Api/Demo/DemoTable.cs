using System.Globalization;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Demo;

/// <summary>The summary that the demo prints: a line per tutor, then the texts.</summary>
public static class DemoTable
{
    /// <summary>Prints it.</summary>
    public static void Print(IReadOnlyCollection<Recording> recordings, IReadOnlyCollection<TutorFeedback> feedback)
    {
        Console.WriteLine();
        Console.WriteLine("{0,-12} {1,5} {2,13} {3,10} {4,8} {5,5}", "tutor", "calls", "learner talk", "questions", "written", "sent");
        foreach (var calls in recordings.GroupBy(each => each.Submission.Tutor).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            var texts = feedback.Where(each => each.Tutor == calls.Key).SelectMany(each => each.Drafts).ToList();
            Console.WriteLine(
                "{0,-12} {1,5} {2,13} {3,10} {4,8} {5,5}",
                calls.Key,
                calls.Count(each => each.Work.State == WorkState.Done),
                Percent(calls.Average(each => each.Measures?.LearnerTalkShare)),
                calls.Sum(each => each.Measures?.Questions ?? 0),
                texts.Count,
                texts.Count(draft => draft.Delivery is not null));
        }

        Console.WriteLine();
        foreach (var each in feedback)
        {
            foreach (var draft in each.Drafts)
                Console.WriteLine($"{each.Id} ({each.Status}): {draft.Text}");
        }

        Console.WriteLine();
    }

    private static string Percent(double? share) => share is { } known ? known.ToString("P0", CultureInfo.InvariantCulture) : "unknown";
}
