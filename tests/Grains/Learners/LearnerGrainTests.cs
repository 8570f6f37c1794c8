using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Packing;
using LearningSessions.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Learners;

public sealed class LearnerGrainTests : IAsyncLifetime
{
    private const string State = "learner";

    private RunningGrains host = null!;

    private ILearnerGrain Grain => host.Get<ILearnerGrain>("ana");

    public async Task InitializeAsync() => host = await RunningGrains.StartAsync(add: (services, _) => services.AddSingleton<IClipMetricsStore>(new NoMetrics()));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("import-1", 1, 3)]
    [InlineData("live", 2, 1)]
    public async Task Between_the_batches_of_an_import_it_leaves_memory_also_when_one_comes_again_after_a_crash(string import, int writes, int reads)
    {
        await Grain.Append(Batch(import));
        await Grain.Append(Batch(import));
        Assert.Equal(2, (await Grain.Get())!.Responses);

        Assert.Equal((writes, reads), (host.Storage.Writes(State), host.Storage.Reads(State)));
    }

    private static ResponseBatch Batch(string import)
    {
        using var writer = new PackedWriter();
        for (var record = 1; record <= 2; record++)
        {
            var start = PackedResponse.Begin(writer, record, 1_767_600_000_000 + record, (UInt128)record);
            writer.DecimalNumber(50);
            for (var text = 0; text < 4; text++)
                writer.Text("");
            writer.DecimalNumber(null);
            PackedResponse.End(writer, start);
        }

        return new ResponseBatch { Import = ImportId.From(import), Count = 2, Packed = [.. writer.Written] };
    }

    private sealed class NoMetrics : IClipMetricsStore
    {
        public bool IsEmpty => true;

        public Task Put(IReadOnlyCollection<ClipMetrics> metrics, CancellationToken cancel) => throw new NotSupportedException("No test here has metrics.");

        public Task<IReadOnlyDictionary<string, ClipMetrics>> Get(IReadOnlyCollection<string> links, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<string, ClipMetrics>>(ImmutableDictionary<string, ClipMetrics>.Empty);
    }
}
