using System.Globalization;
using System.IO.Compression;
using System.Text;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage.Catalogue.Engagement;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>A silo for imports, whose phases are read in the oracle's writing.</summary>
public sealed class RunningSilo : IAsyncLifetime
{
    private InProcessSilo? silo;
    private int files;

    /// <summary>How much is read at once: tests change it.</summary>
    internal ImportOptions Options => silo!.Get<IOptions<ImportOptions>>().Value;

    /// <inheritdoc />
    public async Task InitializeAsync() => silo = await InProcessSilo.Start([]);

    /// <inheritdoc />
    public async Task DisposeAsync() => await silo!.DisposeAsync();

    /// <summary>Imports a text.</summary>
    internal Task<Import> Import(ImportKind kind, string text, bool gzip = false) => Import(kind, Encoding.UTF8.GetBytes(text), gzip);

    /// <summary>Imports a text, of some learners.</summary>
    internal Task<Import> Import(ImportKind kind, string text, ImportSelection selection) => Import(kind, Encoding.UTF8.GetBytes(text), selection: selection);

    /// <summary>Imports bytes.</summary>
    internal async Task<Import> Import(ImportKind kind, byte[] bytes, bool gzip = false, ImportSelection? selection = null)
    {
        var name = $"{Interlocked.Increment(ref files)}";
        await using (var file = File.Create(silo!.File(name)))
        await using (var target = gzip ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
            await target.WriteAsync(bytes);
        return await silo.Import(kind, name, selection);
    }

    /// <summary>Why a file is not imported.</summary>
    internal async Task<string?> Refusal(ImportKind kind, byte[] bytes)
    {
        var name = $"{Interlocked.Increment(ref files)}";
        await File.WriteAllBytesAsync(silo!.File(name), bytes);
        var import = await silo.Ended(name, new SubmitImport(kind, new ImportSource(ImportPlace.DataFolder, name), name, name, "tester"));
        Assert.Equal(WorkState.DeadLetter, import.Work.State);
        return import.Work.Reason;
    }

    /// <summary>Imports what a command names; fails unless it ends well.</summary>
    internal Task<Import> Import(string id, SubmitImport command) => silo!.Import(id, command);

    /// <summary>Sends live telemetry.</summary>
    internal Task<ImportCounts> Send(string text) => silo!.Grains.GetGrain<ITelemetryIntakeGrain>("0").Take([.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>A learner.</summary>
    internal ILearnerGrain Learner(string id) => silo!.Grains.GetGrain<ILearnerGrain>(id);

    /// <summary>A named cohort.</summary>
    internal ICohortGrain Cohort(string name) => silo!.Grains.GetGrain<ICohortGrain>(name);

    /// <summary>The phases of learners as the catalogue has them, in the oracle's writing.</summary>
    internal async Task<List<string>> Phases(IEnumerable<string> learners)
    {
        var lines = new List<string>();
        foreach (var learner in learners.Order(StringComparer.Ordinal))
        {
            await foreach (var row in silo!.Catalogue.AllPhases(new PhaseQuery { Learners = [LearnerId.From(learner)] }))
                lines.Add(Line(row));
        }

        return lines;
    }

    private static string Line(PhaseRow row)
    {
        object?[] cells =
        [
            row.Learner, row.Session, row.Milestone, row.Phase, row.Start.ToUnixTimeMilliseconds(), row.End.ToUnixTimeMilliseconds(), row.Minutes,
            row.Responses, row.Accuracy, row.Eq, row.Engagement, row.Emotion, row.EngagementState, row.Pronunciation, row.AudioQuality, row.Score, row.GapMinutes,
        ];
        return string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));
    }
}
