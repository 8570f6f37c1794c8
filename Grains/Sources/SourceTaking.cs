using System.Collections.Concurrent;
using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Sources;

/// <summary>Takes submissions as recordings. Repeatable: the same submission is the same recording.</summary>
public sealed class SourceTaking(IGrainFactory grains)
{
    private const int AtOnce = 8;

    /// <summary>Takes those that are to be taken.</summary>
    /// <returns>What became of each, for the source to note. One whose tutor went in the meantime is not among them: it waits for the next update.</returns>
    public async Task<ImmutableArray<SourceEntry>> Take(
        SourceId source, SourceSettings settings, int update, IReadOnlyCollection<(Submission Submission, SourceEntry Entry)> batch, CancellationToken cancel)
    {
        var ended = new ConcurrentDictionary<string, SourceEntry>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (each, _) =>
        {
            if (each.Entry.Fate == SubmissionFate.Skipped || await IsTaken(source, settings, each.Submission))
                ended[each.Entry.Key] = each.Entry with { Update = update };
        });
        return [.. batch.Where(each => ended.ContainsKey(each.Entry.Key)).Select(each => ended[each.Entry.Key])];
    }

    private async Task<bool> IsTaken(SourceId source, SourceSettings settings, Submission submission)
    {
        var command = SubmissionRules.CommandOf(source, submission);
        var recording = grains.GetGrain<IRecordingGrain>(SubmissionRules.RecordingOf(source, submission.Key).Value);
        var outcome = await recording.Submit(command);
        if (outcome is SubmitOutcome.UnknownTutor && settings.UnknownTutors == UnknownTutors.Create)
        {
            await grains.GetGrain<ITutorGrain>(command.Tutor.Value).Put(new PutTutor(submission.Tutor, null, submission.Language));
            outcome = await recording.Submit(command);
        }

        return outcome switch
        {
            SubmitOutcome.Accepted or SubmitOutcome.AlreadyAccepted => true,
            SubmitOutcome.UnknownTutor => false,
            _ => throw new InvalidOperationException($"The submission {submission.Key} was answered with {outcome}."),
        };
    }
}
