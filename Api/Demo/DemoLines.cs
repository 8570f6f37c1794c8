using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Demo;

/// <summary>What the demo says while it follows work to its end.</summary>
public static class DemoLines
{
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Prints a line.</summary>
    public static void Say(string line) => Console.WriteLine(line);

    /// <summary>Follows work until all of it has ended, with a line for each change.</summary>
    /// <param name="stage">What the lines begin with.</param>
    /// <param name="items">What is followed.</param>
    /// <param name="refresh">Reads one again.</param>
    /// <param name="work">Its progress.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The items as they ended.</returns>
    public static async Task<List<T>> Follow<T>(
        string stage, List<T> items, Func<T, Task<T>> refresh, Func<T, WorkProgress> work, CancellationToken cancel)
    {
        var line = "";
        while (true)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (!work(items[i]).HasEnded)
                    items[i] = await refresh(items[i]);
            }

            var now = $"{stage}: " + string.Join(", ", items.GroupBy(each => Place(work(each))).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"));
            if (now != line)
                Say(line = now);
            if (items.All(each => work(each).HasEnded))
                return items;
            await Task.Delay(Interval, cancel);
        }
    }

    private static string Place(WorkProgress work) => work.State switch
    {
        WorkState.Done => "done",
        WorkState.Skipped => $"skipped ({work.Reason})",
        WorkState.DeadLetter => $"failed ({work.Reason})",
        WorkState.Retrying => $"waiting to retry {work.Step} ({work.Errors.LastOrDefault()?.Reason})",
        _ => $"at {work.Step}",
    };
}
