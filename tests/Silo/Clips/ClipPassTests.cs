using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Watches;
using LearningSessions.Grains.Work;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Cohorts;
using LearningSessions.Storage.Catalogue.Learners;
using LearningSessions.Storage.Catalogue.Watches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Tests.Clips;

/// <summary>The sample telemetry in the product's silo: clips are analysed, cohorts counted, learners watched, alerts told.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "DisposeAsync disposes them.")]
public sealed class ClipPassTests : IAsyncLifetime
{
    private readonly LoggedWords log = new();
    private readonly FailingSource source = new();
    private readonly TellingHook hook = new();
    private InProcessSilo silo = null!;

    private IGrainFactory Grains => silo.Grains;

    private Catalogue Catalogue => silo.Catalogue;

    private static string Telemetry { get; } = Path.Combine(RepositoryFiles.Root, "samples", "telemetry");

    public async Task InitializeAsync()
    {
        string[] settings =
        [
            "--Clips:Folder", Path.Combine(Telemetry, "clips"), "--Acoustics:Recognizers:0", "none", "--Retry:BaseDelay", "00:00:00.010", "--Risks:CheckEvery", "1.00:00:00",
        ];
        silo = await InProcessSilo.Start(settings, builder =>
        {
            builder.Logging.AddProvider(log);
            var real = builder.Services.Last(service => service.ServiceType == typeof(IClipSource)).ImplementationType!;
            builder.Services.AddSingleton<IClipSource>(services => source.Over((IClipSource)ActivatorUtilities.CreateInstance(services, real)));
            builder.Services.AddSingleton<IAlertHook>(hook);
        });
        await Import("events", ImportKind.Telemetry, "events.jsonl");
        await Import("sessions", ImportKind.Sessions, "sessions.csv");
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        hook.Dispose();
        log.Dispose();
    }

    [Fact]
    public async Task A_learners_clips_are_analysed_once_and_raise_the_scores_of_phases()
    {
        var learner = await LearnerWithClips();
        Assert.All(await Grains.GetGrain<ILearnerGrain>(learner).Phases(), phase => Assert.Null(phase.Engagement));

        var first = await Pass(learner);

        Assert.Equal(WorkState.Done, first.Work.State);
        Assert.True(first.Counts is { Analysed: > 0, Missing: > 0, Known: 0 });
        Assert.Equal(first.Counts.Named, first.Counts.Analysed + first.Counts.Missing + first.Counts.Unusable);
        var phases = await Grains.GetGrain<ILearnerGrain>(learner).Phases();
        Assert.Contains(phases, phase => phase is { Engagement: not null, AudioQuality: not null, Emotion: null, Eq: null });
        var again = await Pass(learner);
        Assert.Equal((first.Counts.Analysed, 0), (again.Counts.Known, again.Counts.Analysed));
        var anew = await Pass(learner, again: true);
        Assert.Equal((0, first.Counts.Analysed, first.Counts.Analysed), (anew.Counts.Known, anew.Counts.Analysed, anew.Counts.Held));
    }

    [Fact]
    public async Task An_attempt_that_fails_goes_on_where_it_was_and_every_clip_counts_once()
    {
        var learner = await LearnerWithClips();
        source.FailOnceAfter(found: 1);

        var pass = await Pass(learner);

        Assert.Equal(WorkState.Done, pass.Work.State);
        Assert.Single(pass.Work.Errors);
        Assert.Equal(pass.Counts.Named, pass.Counts.Analysed + pass.Counts.Missing + pass.Counts.Unusable);
        Assert.Contains(await Grains.GetGrain<ILearnerGrain>(learner).Phases(), phase => phase.Engagement is not null);
    }

    [Fact]
    public async Task Cohorts_count_what_the_learners_have()
    {
        var scores = new List<(string Learner, PhaseScore Score)>();
        await foreach (var (id, _) in Catalogue.LearnerIds(new LearnerQuery()))
            scores.AddRange((await Grains.GetGrain<ILearnerGrain>(id.Value).Phases()).Select(score => (id.Value, score)));
        Assert.NotEmpty(scores);

        var rows = await Catalogue.CohortPhases(new CohortQuery());

        var byPhase = scores.GroupBy(each => each.Score.Phase).OrderBy(phase => phase.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(byPhase.Select(phase => phase.Key), rows.Select(row => row.Phase));
        Assert.All(byPhase.Zip(rows), pair =>
        {
            var known = pair.First.Where(each => each.Score.Accuracy is not null).ToList();
            Assert.Equal(pair.First.Select(each => each.Learner).Distinct().Count(), pair.Second.Learners);
            Assert.Equal(pair.First.Sum(each => each.Score.Responses), pair.Second.Responses);
            Assert.Equal((double)(known.Sum(each => each.Score.Accuracy!.Value * each.Score.Responses) / known.Sum(each => each.Score.Responses)), pair.Second.Accuracy!.Value, 6);
            Assert.Equal(
                known.GroupBy(each => each.Learner).Count(own => own.Sum(each => each.Score.Accuracy!.Value * each.Score.Responses) / own.Sum(each => each.Score.Responses) < 50),
                pair.Second.Struggling);
        });
        var weeks = await Catalogue.CohortTrend(new CohortQuery());
        Assert.Equal(scores.Sum(each => each.Score.Responses), weeks.Sum(week => week.Responses));
        Assert.All(weeks, week => Assert.Equal(DayOfWeek.Monday, week.Week.DayOfWeek));
        Assert.Equal(scores.Count > 0, (await Catalogue.CohortMilestones(new CohortQuery())).Count > 0);
        Assert.Empty(await Catalogue.CohortPhases(new CohortQuery { School = "nowhere" }));
    }

    [Fact]
    public async Task Those_at_risk_are_listed_with_their_rules_and_told_of_once()
    {
        var asOf = (await Catalogue.NewestResponse())!.Value;
        await foreach (var (id, _) in Catalogue.LearnerIds(new LearnerQuery()))
        {
            await Grains.GetGrain<ILearnerWatchGrain>(id.Value).Check(asOf);
            await Grains.GetGrain<ILearnerWatchGrain>(id.Value).Check(asOf);
        }

        var atRisk = await Catalogue.LearnersAtRisk(new WatchQuery());

        Assert.NotEmpty(atRisk.Items);
        // These two read less than half of the words, these two stay away for nine days.
        var low = await Catalogue.LearnersAtRisk(new WatchQuery { Rule = RiskRule.LowAccuracy });
        Assert.Equal(["4100009", "learner-004"], low.Items.Select(row => row.Learner.Value).Order(StringComparer.Ordinal));
        Assert.All(low.Items, row => Assert.Contains(row.Signs, sign => sign is { Rule: RiskRule.LowAccuracy, Limit: 50 } && sign.Value < 50));
        var signs = atRisk.Items.Sum(row => row.Signs.Length);
        await hook.Told(signs);
        Assert.Equal(signs, hook.Ids.Distinct().Count());
    }

    private Task<Import> Import(string id, ImportKind kind, string file) =>
        silo.Import(id, new SubmitImport(kind, new ImportSource(ImportPlace.File, Path.Combine(Telemetry, file)), file, file, "tester"));

    /// <summary>A learner of whom several clips are in the folder, and more are missing.</summary>
    private async Task<string> LearnerWithClips()
    {
        var there = Directory.EnumerateFiles(Path.Combine(Telemetry, "clips"), "*.wav", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Telemetry, "clips"), path)).ToHashSet(StringComparer.Ordinal);
        await foreach (var (id, _) in Catalogue.LearnerIds(new LearnerQuery()))
        {
            var responses = await Grains.GetGrain<ILearnerGrain>(id.Value).Responses(null, null, 0);
            if (responses.Items.Count(response => there.Contains(response.Link) && response.Session?.Phase is not null) >= 2)
                return id.Value;
        }

        throw new InvalidOperationException("No learner has two clips.");
    }

    private async Task<ClipAnalysis> Pass(string learner, bool again = false)
    {
        var ended = log.Next($"Clips of {learner}, pass");
        Assert.IsType<AnalyseClipsOutcome.Begun>(await Grains.GetGrain<IClipsGrain>(learner).Analyse(new AnalyseClips(again, "tester")));
        await ended;
        return (await Grains.GetGrain<IClipsGrain>(learner).Get())!;
    }

    /// <summary>The folder of clips, which once fails for a while.</summary>
    private sealed class FailingSource : IClipSource
    {
        private IClipSource? inner;
        private int left = int.MaxValue;

        public FailingSource Over(IClipSource real)
        {
            inner = real;
            return this;
        }

        public void FailOnceAfter(int found) => left = found;

        public async Task<ClipFetchOutcome> Fetch(string link, CancellationToken cancel)
        {
            var outcome = await inner!.Fetch(link, cancel);
            if (outcome is ClipFetchOutcome.Missing || Interlocked.Decrement(ref left) != -1)
                return outcome;
            return new ClipFetchOutcome.Failed(new ProviderFailure.Transient("The folder is away."));
        }
    }

    private sealed class TellingHook : IAlertHook, IDisposable
    {
        private readonly SemaphoreSlim told = new(0);

        public ConcurrentQueue<string> Ids { get; } = [];

        public bool IsConfigured => true;

        public void Dispose() => told.Dispose();

        public Task<ProviderFailure?> Tell(RiskAlert alert, LearnerId learner, CancellationToken cancel)
        {
            Ids.Enqueue(alert.Id);
            told.Release();
            return Task.FromResult<ProviderFailure?>(null);
        }

        public async Task Told(int times)
        {
            for (var i = 0; i < times; i++)
                Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), $"Only {i} of {times} alerts were told.");
        }
    }
}
