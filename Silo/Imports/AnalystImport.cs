using System.Text.Json;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Engagement;

namespace LearningSessions.Silo.Imports;

/// <summary>Imports files through the same actors as a server does, and writes what comes out.</summary>
/// <param name="grains">The actors.</param>
/// <param name="catalogue">The scores.</param>
/// <param name="time">Waits.</param>
public sealed class AnalystImport(IGrainFactory grains, Catalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Imports a file; one that was imported before is not read again.</summary>
    /// <param name="file">Which.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops waiting; the import goes on.</param>
    /// <exception cref="InvalidDataException">It was given up; the message says why.</exception>
    public async Task<Import> Run(AnalystFile file, Action<Import> tell, CancellationToken cancel)
    {
        var (id, command) = file.Import();
        var grain = grains.GetGrain<IImportGrain>(id.Value);
        await grain.Submit(command);
        if (await grain.Get() is { Work.State: WorkState.DeadLetter })
            await grain.Retry();
        while (true)
        {
            var import = await grain.Get() ?? throw new InvalidOperationException($"Import {id} is gone.");
            tell(import);
            switch (import.Work.State)
            {
                case WorkState.Done:
                    return import;
                case WorkState.DeadLetter or WorkState.Skipped:
                    throw new InvalidDataException($"{file.Path} was not imported: {import.Work.Reason}");
            }

            await Task.Delay(Interval, time, cancel);
        }
    }

    /// <summary>Writes all phase scores as CSV.</summary>
    public Task WritePhases(string path, CancellationToken cancel) =>
        Replace(path, async writer => await PhaseCsv.Write(writer, catalogue.AllPhases(new PhaseQuery(), cancel), cancel));

    /// <summary>Writes what became of the events as JSON.</summary>
    public static Task WriteCounters(string path, ImportCounts counts) => Replace(path, writer => writer.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            counts.Read,
            counts.Malformed,
            counts.OtherEid,
            counts.Duplicate,
            counts.OtherLanguage,
            counts.Incomplete,
            counts.Unmatched,
            counts.NoPhase,
            counts.Grouped,
        },
        Names)));

    /// <summary>Writes a file whole or not at all.</summary>
    private static async Task Replace(string path, Func<TextWriter, Task> write)
    {
        var temporary = path + ".part";
        try
        {
            await using (var writer = new StreamWriter(temporary))
                await write(writer);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} could not be written: {failure.Message} What was imported is kept: give the command again.", failure);
        }
    }
}
