using FsCheck;
using FsCheck.Fluent;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Tests.Sqlite;
using Orleans.Storage;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Tests.Durability;

public sealed class ModelTests
{
    private const int Grains = 4;

    /// <summary>What happens: a batch is what callers do at once, so that it may share one commit.</summary>
    public enum Event
    {
        Write,
        WriteOnOldETag,
        WriteThatFails,
        Clear,
        EndOfBatch,
        EndOfBatchWhoseCommitFails,
        Restart,
    }

    [Fact]
    public void Any_interleaving_of_writes_failures_and_restarts_equals_a_model()
    {
        var steps = Gen.Choose(0, Enum.GetValues<Event>().Length - 1).SelectMany(
            what => Gen.Choose(0, Grains - 1), (what, grain) => ((Event)what, grain)).ListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60),
            Prop.ForAll(Arb.From(steps), history => new Run().Of([.. history]).GetAwaiter().GetResult()));
    }

    /// <summary>One history, against storage and model side by side.</summary>
    private sealed class Run : IDisposable
    {
        private readonly TestFolder folder = new();
        private readonly (long Version, int? Attempt)[] model = new (long, int?)[Grains];
        private readonly List<(int Grain, bool Fails, Task Write, (long, int?) Then)> batch = [];
        private OpenStorage storage;
        private int attempts;

        public Run() => storage = new OpenStorage(folder.Path, maxWritesPerCommit: 3);

        public async Task<bool> Of(IReadOnlyList<(Event What, int Grain)> history)
        {
            using (this)
            {
                foreach (var (what, grain) in history)
                    await Happens(what, grain);
                await EndBatch();
                return await EqualsModel();
            }
        }

        public void Dispose()
        {
            storage.Dispose();
            folder.Dispose();
        }

        private async Task Happens(Event what, int grain)
        {
            switch (what)
            {
                case Event.Write when IsFree(grain):
                    Do(grain, false, Write(grain, Text(model[grain].Version)), (model[grain].Version + 1, attempts));
                    break;
                case Event.WriteOnOldETag when IsFree(grain):
                    Do(grain, true, Write(grain, Text(model[grain].Version + 1)), model[grain]);
                    break;
                case Event.WriteThatFails when IsFree(grain):
                    Do(grain, true, WriteAndFail(grain), model[grain]);
                    break;
                case Event.Clear when IsFree(grain):
                    var state = new GrainState<RecordingState>(new RecordingState(), Text(model[grain].Version));
                    Do(grain, false, storage.Clear(Id(grain), state), (model[grain].Version == 0 ? 0 : model[grain].Version + 1, null));
                    break;
                case Event.EndOfBatch:
                    await EndBatch();
                    break;
                case Event.EndOfBatchWhoseCommitFails:
                    await EndBatch();
                    await FailedCommit(grain);
                    break;
                case Event.Restart:
                    await EndBatch();
                    storage.Dispose();
                    storage = new OpenStorage(folder.Path, maxWritesPerCommit: 3);
                    break;
            }
        }

        private bool IsFree(int grain) => batch.TrueForAll(write => write.Grain != grain);

        private void Do(int grain, bool fails, Task write, (long, int?) then) => batch.Add((grain, fails, write, then));

        private Task<GrainState<RecordingState>> Write(int grain, string? etag) =>
            storage.Write(Id(grain), Some.Recording($"r{grain}", work: Some.Work(WorkState.Running) with { Attempt = ++attempts }), etag);

        private Task<int> WriteAndFail(int grain) => storage.Database.Write<int>(statements =>
        {
            statements.Execute("DELETE FROM grain_state WHERE grain_key = ?1", $"r{grain}");
            statements.Execute("DELETE FROM work");
            throw new InvalidDataException("after it changed something");
        });

        private async Task EndBatch()
        {
            foreach (var (grain, fails, write, then) in batch)
            {
                var failure = await Record.ExceptionAsync(() => write);
                Assert.Equal(fails, failure is InconsistentStateException or InvalidDataException);
                Assert.True(fails || failure is null, $"{failure}");
                model[grain] = then;
            }
            batch.Clear();
        }

        private async Task FailedCommit(int grain)
        {
            using var hold = await HeldWriter.Of(storage.Database);
            var refusing = storage.Database.Write(RefuseNextCommit);
            var write = Write(grain, Text(model[grain].Version));
            await hold.Release();
            await Assert.ThrowsAsync<UnknownCommitException>(() => refusing);
            await Assert.ThrowsAsync<UnknownCommitException>(() => write);
        }

        private async Task<bool> EqualsModel()
        {
            var work = (await storage.Catalogue.Work(new())).Items.ToDictionary(row => row.Key, row => (int?)row.Attempt);
            for (var grain = 0; grain < Grains; grain++)
            {
                var stored = await storage.Read<RecordingState>(Id(grain));
                Assert.Equal(model[grain], (Version(stored.ETag), stored.State!.Recording?.Work.Attempt));
                Assert.Equal(model[grain].Attempt, work.GetValueOrDefault($"r{grain}"));
                Assert.Equal(model[grain].Attempt is not null, stored.RecordExists);
            }
            return true;
        }

        private static GrainId Id(int grain) => Some.RecordingGrain($"r{grain}");

        private static string? Text(long version) => version == 0 ? null : $"{version}";

        private static long Version(string? etag) => etag is null ? 0 : long.Parse(etag, System.Globalization.CultureInfo.InvariantCulture);

        private static int RefuseNextCommit(Statements statements)
        {
            var refused = 0;
            sqlite3_commit_hook(statements.Connection.Handle, _ => refused++ == 0 ? 1 : 0, null);
            return 0;
        }
    }
}
