using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Tables;
using LearningSessions.Grains.Imports.Telemetry;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Imports;

/// <summary>Does the work of an import: outside turns, and from the last checkpoint when it is done again.</summary>
public sealed class ImportSteps(
    ImportPorts ports, LearnerWriting learners, IOptions<ImportOptions> options, TimeProvider time, ILogger<ImportSteps> log)
{
    /// <summary>Reads the file from the checkpoint on.</summary>
    public async Task<ImportOutcome> Run(Import import, ImportCheckpoint from, IImportWork work, CancellationToken cancel)
    {
        try
        {
            await using var file = await ports.Files.Open(await Source(import, cancel), cancel);
            var attempt = new ImportAttempt(import, from, file.Length, work, ports.Blobs, time);
            var selected = await ports.Selecting.Of(import.Submission.Selection);
            if (import.Submission.Kind == ImportKind.Telemetry)
                await new TelemetryImport(options.Value, learners, selected).Run(attempt, file, cancel);
            else if (import.Submission.Kind == ImportKind.Chats)
                await new ChatImport(options.Value, ports.Chats).Run(attempt, file, cancel);
            else
                await new TableImport(options.Value, learners, ports.Clips, selected, time).Run(attempt, file, cancel);
            var counts = import.Submission.Kind == ImportKind.Telemetry
                ? await ports.Counting.Count(import.Id, attempt.Reached.Counts, cancel)
                : attempt.Reached.Counts;
            return new ImportOutcome.Finished(attempt.Progress with { Counts = counts });
        }
        catch (Exception failure) when (failure is FileNotFoundException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            return new ImportOutcome.Failed(new ProviderFailure.Permanent(failure.Message));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ImportLog.Threw(log, failure, import.Id, import.Work.Attempt);
            return new ImportOutcome.Failed(new ProviderFailure.Transient(failure.Message));
        }
    }

    /// <summary>Where the bytes lie; dead letters are written as a file first.</summary>
    private async Task<ImportSource> Source(Import import, CancellationToken cancel)
    {
        var source = import.Submission.Source;
        if (source.Place != ImportPlace.DeadLetters)
            return source;
        var blob = $"imports/{import.Id.Value.ToLowerInvariant()}/source";
        await DeadLetterBlobs.Unwrap(ports.Blobs, ImportId.From(source.Name), blob, cancel);
        return new ImportSource(ImportPlace.Upload, blob);
    }
}
