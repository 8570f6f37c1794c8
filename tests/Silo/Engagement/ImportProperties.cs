using FsCheck;
using FsCheck.Fluent;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>Whatever the order, the duplication and the batching of the input, the result is the oracle's.</summary>
public sealed class ImportProperties(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("LEARNING_SESSIONS_LONG") == "1" ? 400 : 25;

    // Learners of one case are not those of another.
    private static int cases;

    [Fact]
    public void One_file_of_each_gives_scores_and_counts_of_the_oracle() => ForAll(async (given, random) =>
    {
        var oracle = new Oracle();
        oracle.Add(given.Records);
        var expected = oracle.Phases(given.Sessions, given.Clips.ToDictionary(each => each.Link));

        await silo.Import(ImportKind.Sessions, Given.SessionsCsv(given.Sessions, random.Next(2) == 0));
        await silo.Import(ImportKind.ClipMetrics, Given.ClipsCsv(given.Clips), gzip: random.Next(2) == 0);
        var import = await silo.Import(ImportKind.Telemetry, Written(given.Records, random), gzip: random.Next(2) == 0);

        Assert.Equal(expected, await silo.Phases(given.Users));
        var counts = import.Progress.Counts;
        Assert.Equal(
            (oracle.Read, oracle.Malformed, oracle.OtherEid, oracle.OtherLanguage, oracle.Incomplete, oracle.Duplicate, oracle.Unmatched, oracle.NoPhase, oracle.Grouped),
            (counts.Read, counts.Malformed, counts.OtherEid, counts.OtherLanguage, counts.Incomplete, counts.Duplicate, counts.Unmatched, counts.NoPhase, counts.Grouped));
    });

    [Fact]
    public void Shuffled_split_and_repeated_in_any_order_it_gives_the_same_scores() => ForAll(async (given, random) =>
    {
        var oracle = new Oracle();
        oracle.Add(given.Records);
        var expected = oracle.Phases(given.Sessions, given.Clips.ToDictionary(each => each.Link));

        foreach (var step in Steps(given, random))
            await step();

        Assert.Equal(expected, await silo.Phases(given.Users));
        var (unmatched, noPhase) = (0L, 0L);
        foreach (var user in given.Users)
        {
            if (await silo.Learner(user).Get() is { } learner)
                (unmatched, noPhase) = (unmatched + learner.Unmatched, noPhase + learner.NoPhase);
        }

        Assert.Equal((oracle.Unmatched, oracle.NoPhase), (unmatched, noPhase));
    });

    private List<Func<Task>> Steps(Given given, Random random)
    {
        var steps = new List<Func<Task>>();
        foreach (var part in Parts(given.Sessions, random))
            steps.Add(() => silo.Import(ImportKind.Sessions, Given.SessionsCsv(part, random.Next(2) == 0)));
        foreach (var part in Parts(given.Clips, random))
            steps.Add(() => silo.Import(ImportKind.ClipMetrics, Given.ClipsCsv(part)));
        foreach (var part in Parts([.. given.Records, .. given.Records.Where(_ => random.Next(3) == 0)], random))
        {
            steps.Add(random.Next(4) == 0
                ? () => silo.Send(string.Join('\n', part))
                : () => silo.Import(ImportKind.Telemetry, Written(part, random), gzip: random.Next(2) == 0));
        }

        return [.. steps.OrderBy(_ => random.Next())];
    }

    private static IEnumerable<List<T>> Parts<T>(IReadOnlyList<T> all, Random random) =>
        all.OrderBy(_ => random.Next()).GroupBy(_ => random.Next(4)).Select(part => part.ToList());

    // A broken record that leaves a bracket or a quote open would take its neighbours with it in an array, so these stay on lines.
    private static string Written(IReadOnlyList<string> records, Random random)
    {
        var canBeArray = records.All(record => record.Count(each => each == '{') == record.Count(each => each == '}'));
        return canBeArray && random.Next(2) == 0
            ? $"\uFEFF[\n{string.Join(" ,\n", records)}\n]\n"
            : string.Join(random.Next(2) == 0 ? "\n" : "\r\n\n", [.. records.SkipWhile(IsArray), .. records.TakeWhile(IsArray)]);
    }

    // A file that begins with a bracket is an array, and what stands in it are its records: as the first of lines such a record would be several.
    private static bool IsArray(string record) => record.StartsWith('[');

    private void ForAll(Func<Given, Random, Task> holds) => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            silo.Options.BlockBytes = random.Next(16, 4000);
            silo.Options.FirstCheckpointBytes = random.Next(1, 3000);
            silo.Options.CheckpointBytes = random.Next(1, 3000);
            silo.Options.SortBytes = random.Next(64, 64 * 100);
            holds(new Given(seed, Interlocked.Increment(ref cases)), random).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
