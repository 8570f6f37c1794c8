using System.Collections.Immutable;
using LearningSessions.Grains.Curriculum;
using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>Sessions with a recognizer that tests can predict.</summary>
internal sealed class RunningLive(RunningGrains running, FingerprintRecognizer recognizer) : IAsyncDisposable
{
    public static BeginLiveSession Request { get; } = new(LearnerId.From("ana"), "en", "music", LiveLevel.Beginner, "blue");

    public RunningGrains Running => running;

    public FingerprintRecognizer Recognizer => recognizer;

    public static async Task<RunningLive> StartAsync(
        FingerprintRecognizer? recognizer = null, Dictionary<string, string?>? settings = null, ILanguageModel? model = null)
    {
        recognizer ??= new FingerprintRecognizer();
        var running = await RunningGrains.StartAsync(settings, (services, configuration) =>
        {
            services.AddSingleton<ILiveRecognizer>(recognizer);
            if (model is not null)
                services.AddSingleton(model);
            services.AddSingleton<ICurriculum>(new NoCurriculum());
            services.AddSingleton(new Random(1));
            services.AddSingleton<SweepSignal>();
            services.AddOptions<RetryOptions>();
            services.AddSingleton<WorkPlans>();
            services.AddSingleton<Workshop>();
            services.AddLiveSpeech(configuration);
        });
        return new RunningLive(running, recognizer);
    }

    public ILiveSessionGrain Session(string id) => running.Get<ILiveSessionGrain>(id);

    public async Task<ILiveSessionGrain> Begun(string id)
    {
        var session = Session(id);
        Assert.IsType<BeginLiveOutcome.Begun>(await session.Begin(Request));
        return session;
    }

    /// <summary>Joins as a listener that the test holds.</summary>
    public async Task<(JoinLiveOutcome.Joined Joined, Listener Listener)> Join(ILiveSessionGrain session)
    {
        var listener = new Listener();
        var outcome = await session.Join(running.Services.GetRequiredService<IGrainFactory>().CreateObjectReference<ILiveListener>(listener));
        return (Assert.IsType<JoinLiveOutcome.Joined>(outcome), listener);
    }

    public async ValueTask DisposeAsync() => await running.DisposeAsync();

    private sealed class NoCurriculum : ICurriculum
    {
        public Task<ImmutableArray<Passage>> Search(CurriculumQuery query, CancellationToken cancel) => Task.FromResult<ImmutableArray<Passage>>([]);

        public Task<ImmutableArray<CurriculumTopic>> Topics(string? subject, CancellationToken cancel) => Task.FromResult<ImmutableArray<CurriculumTopic>>([]);

        public Task<CurriculumReport> Refresh(CancellationToken cancel) => Task.FromResult(new CurriculumReport(0, 0, 0, 0, []));
    }
}
