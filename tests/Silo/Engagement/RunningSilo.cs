using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Engagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>The product's silo in this process, on a folder that goes with the tests.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "DisposeAsync is xunit's.")]
public sealed class RunningSilo : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private IHost? host;
    private int files;

    /// <summary>How much is read at once: tests change it.</summary>
    internal ImportOptions Options => host!.Services.GetRequiredService<IOptions<ImportOptions>>().Value;

    private IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder(["--Storage:DataFolder", folder.Path]);
        builder.Logging.ClearProviders();
        builder.AddSilo();
        builder.Services.AddSingleton<ImportsEnded>().AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ImportsEnded>());
        host = builder.Build();
        host.OpenSilo();
        await host.StartAsync();
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        folder.Dispose();
    }

    /// <summary>Imports a text.</summary>
    internal Task<Import> Import(ImportKind kind, string text, bool gzip = false) => Import(kind, Encoding.UTF8.GetBytes(text), gzip);

    /// <summary>Imports a text, of some learners.</summary>
    internal Task<Import> Import(ImportKind kind, string text, ImportSelection selection) => Import(kind, Encoding.UTF8.GetBytes(text), selection: selection);

    /// <summary>Imports bytes.</summary>
    internal async Task<Import> Import(ImportKind kind, byte[] bytes, bool gzip = false, ImportSelection? selection = null)
    {
        var name = $"{Interlocked.Increment(ref files)}";
        Directory.CreateDirectory(folder.Path);
        await using (var file = File.Create(Path.Combine(folder.Path, name)))
        await using (var target = gzip ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
            await target.WriteAsync(bytes);
        return await Import(name, new SubmitImport(kind, new ImportSource(ImportPlace.DataFolder, name), name, name, "tester") { Selection = selection });
    }

    /// <summary>Why a file is not imported.</summary>
    internal async Task<string?> Refusal(ImportKind kind, byte[] bytes)
    {
        var name = $"{Interlocked.Increment(ref files)}";
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, name), bytes);
        var import = await Ended(name, new SubmitImport(kind, new ImportSource(ImportPlace.DataFolder, name), name, name, "tester"));
        Assert.Equal(WorkState.DeadLetter, import.Work.State);
        return import.Work.Reason;
    }

    /// <summary>Imports what a command names; fails unless it ends well.</summary>
    internal async Task<Import> Import(string id, SubmitImport command)
    {
        var import = await Ended(id, command);
        Assert.True(import.Work.State == WorkState.Done, $"Import {id} is {import.Work.State}: {import.Work.Reason}");
        return import;
    }

    /// <summary>Sends live telemetry.</summary>
    internal Task<ImportCounts> Send(string text) => Grains.GetGrain<ITelemetryIntakeGrain>("0").Take([.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>A learner.</summary>
    internal ILearnerGrain Learner(string id) => Grains.GetGrain<ILearnerGrain>(id);

    /// <summary>A named cohort.</summary>
    internal ICohortGrain Cohort(string name) => Grains.GetGrain<ICohortGrain>(name);

    /// <summary>The phases of learners as the catalogue has them, in the oracle's writing.</summary>
    internal async Task<List<string>> Phases(IEnumerable<string> learners)
    {
        var lines = new List<string>();
        foreach (var learner in learners.Order(StringComparer.Ordinal))
        {
            await foreach (var row in host!.Services.GetRequiredService<Catalogue>().AllPhases(new PhaseQuery { Learners = [LearnerId.From(learner)] }))
                lines.Add(Line(row));
        }

        return lines;
    }

    private async Task<Import> Ended(string id, SubmitImport command)
    {
        var ended = host!.Services.GetRequiredService<ImportsEnded>().Next(id);
        await Grains.GetGrain<IImportGrain>(id).Submit(command);
        await ended.WaitAsync(TimeSpan.FromMinutes(2));
        return (await Grains.GetGrain<IImportGrain>(id).Get())!;
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
