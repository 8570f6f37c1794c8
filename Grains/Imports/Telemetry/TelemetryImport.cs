using System.Collections.Concurrent;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Reads telemetry: one reader cuts blocks of whole records, several parsers read them beside each other, what they find is sorted by learner in
/// the order of the file. While the learners are given theirs, the next blocks are read.</summary>
/// <param name="options">How much at once.</param>
/// <param name="learners">Who gets it.</param>
/// <param name="selected">Of which learners.</param>
public sealed class TelemetryImport(ImportOptions options, LearnerWriting learners, SelectedLearners selected)
{
    private readonly ConcurrentBag<TelemetryParser> parsers = [];
    private readonly KeptLanguages languages = new(options.Languages.Count == 0 ? ImportOptions.UsualLanguages : options.Languages);

    /// <summary>Reads the file from where the attempt goes on to its end; all is durable when it returns.</summary>
    public async Task Run(ImportAttempt attempt, Stream file, CancellationToken cancel)
    {
        await using var blocks = await RecordBlocks.Open(file, attempt.Reached.Framing, options, attempt.Reached.Offset, cancel);
        var parsing = new Queue<Task<ParsedBlock>>();
        try
        {
            await Run(attempt, blocks, parsing, cancel);
        }
        finally
        {
            foreach (var left in parsing)
                (await left).Dispose();
            foreach (var parser in parsers)
                parser.Dispose();
        }
    }

    private async Task Run(ImportAttempt attempt, RecordBlocks blocks, Queue<Task<ParsedBlock>> parsing, CancellationToken cancel)
    {
        var (sort, pace, committed) = (learners.Sort(), new CheckpointPace(options), Task.CompletedTask);
        try
        {
            while (await Next(blocks, parsing, cancel) is { } parsed)
            {
                using (parsed)
                {
                    parsed.NumberResponses(attempt.Reached.Counts.Read);
                    await sort.Add(parsed, cancel);
                    await attempt.Add(parsed, blocks.Framing);
                }

                if (!pace.IsDue(sort.Bytes, attempt.ReadSinceCommit, attempt.LetterBytes))
                    continue;
                await committed;
                (committed, sort) = (Commit(attempt, sort, cancel), learners.Sort());
            }

            await committed;
            await Commit(attempt, sort, cancel);
        }
        catch
        {
            await committed.ContinueWith(_ => { }, TaskScheduler.Default);
            await sort.DisposeAsync();
            throw;
        }
    }

    private Task Commit(ImportAttempt attempt, LearnerSort sort, CancellationToken cancel) => attempt.Commit(
        async () =>
        {
            await using (sort)
                await learners.GiveResponses(attempt.Import.Id, sort, cancel);
        },
        cancel);

    /// <summary>Keeps the parsers busy and takes the next block that is read, in the order of the file; null at the end.</summary>
    private async Task<ParsedBlock?> Next(RecordBlocks blocks, Queue<Task<ParsedBlock>> parsing, CancellationToken cancel)
    {
        while (parsing.Count <= Environment.ProcessorCount && await blocks.Next(cancel) is { } block)
            parsing.Enqueue(Parse(block));
        return parsing.Count == 0 ? null : await parsing.Dequeue();
    }

    private Task<ParsedBlock> Parse(RecordBlock block) => BackgroundWork.Compute(() =>
    {
        using (block)
        {
            if (!parsers.TryTake(out var parser))
                parser = new TelemetryParser(languages, selected);
            var parsed = parser.Parse(block.Bytes, block.Records);
            parsers.Add(parser);
            (parsed.EndOffset, parsed.FileBytes) = (block.EndOffset, block.FileBytes);
            return parsed;
        }
    });
}
