using System.Collections.Immutable;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Recordings;

/// <summary>Has a recording transcribed by the engine that the options choose, and keeps the transcript.</summary>
public sealed class Transcription(IEnumerable<ISpeechRecognizer> recognizers, SpeechCosts costs, IBlobStore blobs, IOptions<SpeechOptions> options)
{
    /// <summary>The engine that came with the recording: its own transcript.</summary>
    public const string Accompanying = "accompanying";

    /// <summary>Begins the transcription, or goes on with its job.</summary>
    public async Task<StepOutcome> Run(Recording recording, CancellationToken cancel)
    {
        var engines = EnginesFor(recording);
        var request = RequestOf(recording);
        var able = engines.SkipWhile(each => request.Job is { } job && engines.Any(other => other.Name == job.Engine) && each.Name != job.Engine)
            .Where(each => each.WhyNot(request) is null).ToList();
        if (able.Count == 0)
            return new StepOutcome.Unrecognizable(WhyNone(recording.Submission.Language, engines, request));

        var passedOver = new List<string>();
        foreach (var engine in able)
        {
            var own = request.Job?.Engine == engine.Name ? request : request with { Job = null };
            if (await costs.Hold(engine, own, recording.Work.Attempt) is { } refusal)
                return new StepOutcome.Failed(refusal);
            var outcome = await Recognize(engine, own, recording, cancel);
            if (outcome is RecognitionOutcome.Failed { Failure: ProviderFailure.Permanent given } && options.Value.FallBack && engine != able[^1])
                passedOver.Add($"{engine.Name}: {given.Reason}");
            else
                return await Ended(recording.Id, outcome, passedOver, cancel);
        }

        throw new InvalidOperationException("The last engine's outcome always counts.");
    }

    /// <summary>Reads a recording's transcript, and keeps a corrected one beside it.</summary>
    public Task<Transcript> Read(Recording recording) => TranscriptBlobs.Read(blobs, recording.Transcript!.Blob, CancellationToken.None);

    /// <summary>Keeps the corrected transcript of a recording as a further version.</summary>
    public async Task<(Transcript Transcript, TranscriptSummary Summary)> Correct(Recording recording, Transcript corrected)
    {
        var blob = await TranscriptBlobs.Write(blobs, recording.Id, corrected, CancellationToken.None, recording.Speakers.Version + 1);
        return (corrected, recording.Transcript! with { Blob = blob, Tokens = TokenRules.Estimate(corrected) });
    }

    /// <summary>Lets the engines forget what they noted on the way: the transcript is kept for good.</summary>
    public async Task Forget(Recording recording, CancellationToken cancel)
    {
        foreach (var engine in recognizers.Where(each => each.Name == recording.Transcript?.Engine))
            await engine.Forget(RequestOf(recording), cancel);
    }

    private async Task<RecognitionOutcome> Recognize(ISpeechRecognizer engine, SpeechRequest request, Recording recording, CancellationToken cancel)
    {
        var began = costs.Now;
        var outcome = await SpeechTelemetry.Recognize(engine, request, recording.Duration, cancel);
        await costs.Note(engine, request, recording.Work.Attempt, began, outcome);
        return outcome;
    }

    private List<ISpeechRecognizer> EnginesFor(Recording recording)
    {
        var names = options.Value.EnginesFor(recording.Submission.Language);
        return names is null
            ? [.. recognizers]
            : [.. recognizers.Where(each => each.Name == Accompanying && !names.Contains(Accompanying)),
                .. names.SelectMany(name => recognizers.Where(each => each.Name == name))];
    }

    private static SpeechRequest RequestOf(Recording recording)
    {
        var submission = recording.Submission;
        return new SpeechRequest(submission.AudioBlob, submission.FileName, submission.TranscriptBlob, submission.Language)
        {
            Recording = recording.Id,
            Duration = recording.Duration,
            Job = recording.Job,
            MayBeOrdered = recording.Job is { JobId: null } job && recording.Work.Attempt > job.Attempt + 1,
        };
    }

    private string WhyNone(string language, List<ISpeechRecognizer> engines, SpeechRequest request) =>
        options.Value.EnginesFor(language) is { } names && names.Contains(SpeechOptions.None)
            ? $"Recordings in {language} are not transcribed here (option Speech:Languages)."
            : string.Join(' ', engines.Select(each => each.WhyNot(request)).Distinct());

    private async Task<StepOutcome> Ended(RecordingId id, RecognitionOutcome outcome, List<string> passedOver, CancellationToken cancel) => outcome switch
    {
        RecognitionOutcome.Recognized recognized => new StepOutcome.Transcribed(
            await Keep(id, recognized.Transcript with { PassedOver = [.. passedOver] }, cancel)),
        RecognitionOutcome.Pending pending => new StepOutcome.Awaiting(pending.Job, pending.PollAfter),
        RecognitionOutcome.Failed failed => new StepOutcome.Failed(WithPassedOver(failed.Failure, passedOver), failed.EndsJob),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static ProviderFailure WithPassedOver(ProviderFailure failure, List<string> passedOver) => passedOver.Count == 0 || failure is not ProviderFailure.Permanent
        ? failure
        : new ProviderFailure.Permanent(string.Join(' ', passedOver.Prepend(failure.Reason)));

    private async Task<TranscriptSummary> Keep(RecordingId id, Transcript transcript, CancellationToken cancel)
    {
        var known = transcript with { TutorSpeaker = SpeakerRoleRules.InferTutor(transcript) };
        var blob = await TranscriptBlobs.Write(blobs, id, known, cancel);
        return new TranscriptSummary(blob, known.Engine, known.Model, known.Utterances.Length, TokenRules.Estimate(known));
    }
}
