using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Recordings;

/// <summary>One recording: accepted, stored, transcribed, measured. The rules are <see cref="RecordingRules"/>, the steps
/// <see cref="RecordingSteps"/>.</summary>
[GrainType("recording")]
public sealed class RecordingGrain(
    [PersistentState("recording")] IPersistentState<RecordingState> state,
    RecordingSteps steps,
    Transcription transcription,
    IAudioProbe audioProbe,
    ITranscriptProbe transcriptProbe,
    Workshop workshop,
    ILogger<RecordingGrain> log) : WorkGrain(workshop), IRecordingGrain, IRecordingWork
{
    private Recording? Recording => state.State.Recording;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Recording;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Recording?.Work;

    /// <inheritdoc />
    public async Task<SubmitOutcome> Submit(SubmitRecording command)
    {
        if (Recording is { } known)
            return known.Submission.Fingerprint == command.Fingerprint ? new SubmitOutcome.AlreadyAccepted(known) : new SubmitOutcome.Conflicting();
        if (await TutorOf(command).GetProfile() is null)
            return new SubmitOutcome.UnknownTutor();
        if (command.Origin is not null)
            return await Accept(command, TimeSpan.Zero);
        var probed = await audioProbe.Probe(command.AudioBlob, command.FileName, CancellationToken.None);
        if (probed is AudioProbeOutcome.Unusable unusable)
            return new SubmitOutcome.Refused(unusable.Refusal, unusable.Reason);

        if (command.TranscriptBlob is { } transcript && await transcriptProbe.Fault(transcript, CancellationToken.None) is { } fault)
            return new SubmitOutcome.Refused(AudioRefusal.BadTranscript, fault);

        return await Accept(command, ((AudioProbeOutcome.Audio)probed).Duration);
    }

    /// <inheritdoc />
    public Task<Recording?> Get() => Task.FromResult(Recording);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task<SpeakersOutcome> CorrectSpeakers(CorrectSpeakers command)
    {
        if (SpeakerRules.Refusal(Recording, command) is { } refusal)
            return refusal;
        var before = await transcription.Read(Recording!);
        if (SpeakerRules.FaultOf(before, command) is { } fault)
            return new SpeakersOutcome.BadSpeakers(fault);
        if (SpeakerRules.ChangesNothing(before, command))
            return new SpeakersOutcome.Done(Recording!);
        var corrected = await transcription.Correct(Recording!, SpeakerRules.Correct(before, command));
        await Save(SpeakerRules.Apply(Recording!, before, command, corrected, Now));
        RecordingLog.Corrected(log, Recording!.Id, Recording.Speakers.Version);
        await Continue();
        return new SpeakersOutcome.Done(Recording!);
    }

    /// <inheritdoc />
    public async Task<bool> JobEnded(string jobId)
    {
        if (Recording is not { } recording)
            return false;
        var due = RecordingRules.JobEnded(recording, jobId, Now);
        if (due == recording)
            return true;
        await Save(due);
        await Resume();
        return true;
    }

    /// <inheritdoc />
    public async Task StepEnded(int attempt, StepOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(RecordingRules.Apply(Recording!, outcome, RetryOptions, Jitter, Now));
        if (Recording!.Job is { JobId: { } job, Polls: 0 } begun && outcome is StepOutcome.Awaiting)
            RecordingLog.Waits(log, Recording.Id, job, begun.Engine);
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(RecordingRules.WithWork(Recording!, work, Now));

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var recording = Recording!;
        var self = this.AsReference<IRecordingWork>();
        return async cancel => await self.StepEnded(recording.Work.Attempt, await steps.Run(recording, cancel));
    }

    private async Task<SubmitOutcome> Accept(SubmitRecording command, TimeSpan duration)
    {
        var recording = RecordingRules.Accept(RecordingId.From(this.GetPrimaryKeyString()), command, duration, Now);
        await Save(recording);
        RecordingLog.Accepted(log, recording.Id);
        await Continue();
        return new SubmitOutcome.Accepted(Recording!);
    }

    private async Task Save(Recording next)
    {
        var recording = await MustHold(next.Work) ? RecordingRules.Hold(next, Now) : next;
        var ended = recording.Work.HasEnded;
        if (ended || Recording is { Work.HasEnded: true })
            await TutorOf(recording.Submission).NoteRecording(RecordingRules.EntryOf(recording));
        if (ended)
            RecordingLog.Ended(log, recording.Id, recording.Work.State, recording.Work.Step, recording.Work.Attempt, recording.Work.Reason);
        await Save(state, new RecordingState { Recording = recording });
    }

    private ITutorGrain TutorOf(SubmitRecording submission) => GrainFactory.GetGrain<ITutorGrain>(submission.Tutor.Value);
}
