using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Recordings;

/// <summary>Does the steps of a recording: outside turns, on immutable values, each of them repeatable.</summary>
public sealed class RecordingSteps(
    RecordingDocuments documents,
    RecordingFetching fetching,
    Transcription transcription,
    SpeakerNews news,
    IGrainFactory grains,
    ILogger<RecordingSteps> log)
{
    /// <summary>Does the step that the recording is at.</summary>
    public async Task<StepOutcome> Run(Recording recording, CancellationToken cancel)
    {
        using var scope = RecordingLog.Scope(log, recording.Id, recording.Work.Step, recording.Work.Attempt);
        try
        {
            return RecordingRules.StepOf(recording) switch
            {
                RecordingStep.Fetch => await fetching.Fetch(recording, cancel),
                RecordingStep.Store => await Store(recording, cancel),
                RecordingStep.Transcribe => await transcription.Run(recording, cancel),
                RecordingStep.Measure => await Measure(recording, cancel),
                RecordingStep.Tell => await Tell(recording, cancel),
                var step => throw new InvalidOperationException($"A recording has no step {step}."),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            RecordingLog.StepThrew(log, failure, recording.Id, recording.Work.Step, recording.Work.Attempt);
            return new StepOutcome.Failed(new ProviderFailure.Transient(failure.Message));
        }
    }

    private async Task<StepOutcome> Store(Recording recording, CancellationToken cancel)
    {
        await grains.GetGrain<ITutorGrain>(recording.Submission.Tutor.Value).NoteRecording(RecordingRules.EntryOf(recording));
        return await documents.PutAudio(recording, cancel) switch
        {
            StoreOutcome.Stored stored => new StepOutcome.Stored(stored.Location),
            StoreOutcome.Failed failed => new StepOutcome.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<StepOutcome> Measure(Recording recording, CancellationToken cancel)
    {
        var transcript = await transcription.Read(recording);
        await transcription.Forget(recording, cancel);
        return await documents.PutTranscript(recording, transcript, cancel) switch
        {
            null => Measured(transcript, null),
            StoreOutcome.Stored stored => Measured(transcript, stored.Location),
            StoreOutcome.Failed failed => new StepOutcome.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static StepOutcome.Measured Measured(Transcript transcript, string? document) =>
        new(TalkMeasureRules.Measure(transcript), document) { Terms = TermRules.In(transcript) };

    // The news first: they do not wait for a document store that is away, and do no harm when the step is repeated for its sake.
    private async Task<StepOutcome> Tell(Recording recording, CancellationToken cancel)
    {
        await news.Tell(recording);
        return await documents.PutTranscript(recording, await transcription.Read(recording), cancel) is StoreOutcome.Failed failed
            ? new StepOutcome.Failed(failed.Failure)
            : new StepOutcome.Told();
    }
}
