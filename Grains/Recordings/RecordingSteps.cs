using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Recordings;

/// <summary>Does the steps of a recording: outside turns, on immutable values, each of them repeatable.</summary>
public sealed class RecordingSteps(
    IDocumentStore documents,
    RecordingFetching fetching,
    IEnumerable<ISpeechRecognizer> recognizers,
    IBlobStore blobs,
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
                RecordingStep.Transcribe => await Transcribe(recording, cancel),
                RecordingStep.Measure => await Measure(recording, cancel),
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
        return await documents.Put(RecordingRules.DocumentOf(recording), recording.Submission.AudioBlob, cancel) switch
        {
            StoreOutcome.Stored stored => new StepOutcome.Stored(stored.Location),
            StoreOutcome.Failed failed => new StepOutcome.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<StepOutcome> Transcribe(Recording recording, CancellationToken cancel)
    {
        var submission = recording.Submission;
        var request = new SpeechRequest(submission.AudioBlob, submission.FileName, submission.TranscriptBlob, submission.Language);
        if (recognizers.FirstOrDefault(each => each.WhyNot(request) is null) is not { } recognizer)
            return new StepOutcome.Unrecognizable(string.Join(' ', recognizers.Select(each => each.WhyNot(request)).Distinct()));
        return await SpeechTelemetry.Recognize(recognizer, request, recording.Duration, cancel) switch
        {
            RecognitionOutcome.Recognized recognized => new StepOutcome.Transcribed(await Keep(recording.Id, recognized.Transcript, cancel)),
            RecognitionOutcome.Failed failed => new StepOutcome.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<TranscriptSummary> Keep(RecordingId id, Transcript transcript, CancellationToken cancel)
    {
        var known = transcript with { TutorSpeaker = SpeakerRoleRules.InferTutor(transcript) };
        var blob = await TranscriptBlobs.Write(blobs, id, known, cancel);
        return new TranscriptSummary(blob, known.Engine, known.Model, known.Utterances.Length, TokenRules.Estimate(known));
    }

    private async Task<StepOutcome> Measure(Recording recording, CancellationToken cancel)
    {
        var transcript = await TranscriptBlobs.Read(blobs, recording.Transcript!.Blob, cancel);
        return new StepOutcome.Measured(TalkMeasureRules.Measure(transcript));
    }
}
