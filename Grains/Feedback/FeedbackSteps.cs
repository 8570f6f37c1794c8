using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Feedback;

/// <summary>Writes, keeps and sends feedback: outside turns, on immutable values, each step repeatable.</summary>
public sealed class FeedbackSteps(
    FeedbackMaterial material,
    IFeedbackWriter writer,
    FeedbackKeeping keeping,
    FeedbackSending sending,
    IGrainFactory grains,
    ILogger<FeedbackSteps> log)
{
    /// <summary>What feedback would be written from now.</summary>
    public async Task<Evaluation> Evaluate(FeedbackParts parts) => material.Evaluate(await material.Recordings(parts));

    /// <summary>Does the step that the feedback is at.</summary>
    public async Task<FeedbackStepOutcome> Run(TutorFeedback feedback, CancellationToken cancel)
    {
        using var scope = FeedbackLog.Scope(log, feedback.Id, feedback.Work.Step, feedback.Work.Attempt);
        try
        {
            var tutor = await grains.GetGrain<ITutorGrain>(feedback.Tutor.Value).GetProfile()
                ?? throw new InvalidOperationException($"The tutor {feedback.Tutor} is gone.");
            return feedback.Work.Step switch
            {
                FeedbackRules.KeepStep => await keeping.Keep(feedback, cancel),
                FeedbackRules.SendStep => await sending.Send(feedback, tutor, cancel),
                _ => await Write(feedback, tutor, cancel),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            FeedbackLog.StepThrew(log, failure, feedback.Id, feedback.Work.Step, feedback.Work.Attempt);
            return new FeedbackStepOutcome.Failed(new ProviderFailure.Transient(failure.Message));
        }
    }

    private async Task<FeedbackStepOutcome> Write(TutorFeedback feedback, PutTutor tutor, CancellationToken cancel)
    {
        var recordings = await material.Recordings(new FeedbackParts(feedback.Tutor, feedback.Kind, feedback.From, feedback.To));
        var evaluation = material.Evaluate(recordings);
        if (evaluation.Transcripts == 0)
            return new FeedbackStepOutcome.NothingToWrite("No call of this window has a transcript.", evaluation);
        if (evaluation.Refused)
        {
            return new FeedbackStepOutcome.NothingToWrite(
                $"The transcripts have about {evaluation.Tokens} tokens, more than the limit of {evaluation.TokenLimit}: choose a shorter window.",
                evaluation);
        }

        var requests = FeedbackRequests.Of(feedback.Kind, tutor, await material.Calls(recordings, cancel));
        if (requests.IsEmpty)
            return new FeedbackStepOutcome.NothingToWrite("No learner of this window shows confusion in five turns or more.", evaluation);
        return await WriteEach(feedback, requests, evaluation, cancel);
    }

    private async Task<FeedbackStepOutcome> WriteEach(
        TutorFeedback feedback, ImmutableArray<WritingRequest> requests, Evaluation evaluation, CancellationToken cancel)
    {
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var silent = "";
        foreach (var (index, request) in requests.Index())
        {
            var writingId = FormattableString.Invariant($"{feedback.Id}#{feedback.Revision}.{index + 1}@{feedback.Work.Attempt}");
            switch (await writer.Write(request with { Feedback = feedback.Id, WritingId = writingId }, cancel))
            {
                case WritingOutcome.Written written:
                    drafts.Add(FeedbackRequests.DraftOf(drafts.Count + 1, request, written));
                    break;
                case WritingOutcome.NothingToSay nothing:
                    silent = nothing.Reason;
                    break;
                case WritingOutcome.Failed failed:
                    return new FeedbackStepOutcome.Failed(failed.Failure);
            }
        }

        return drafts.Count == 0
            ? new FeedbackStepOutcome.NothingToWrite(silent, evaluation)
            : new FeedbackStepOutcome.Written(drafts.ToImmutable(), evaluation);
    }
}
