using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>Fetches the audio of a recording from the form it was handed in through. Repeatable: its blobs have the recording's name.</summary>
public sealed class RecordingFetching(IEnumerable<ISubmissionSource> sources, IAudioProbe audioProbe, ITranscriptProbe transcriptProbe)
{
    private const int LongestExtension = 6;

    /// <summary>Fetches audio and transcript and looks whether they can be used.</summary>
    public async Task<StepOutcome> Fetch(Recording recording, CancellationToken cancel)
    {
        var origin = recording.Submission.Origin ?? throw new InvalidOperationException($"Recording {recording.Id} was not handed in through a form.");
        if (sources.FirstOrDefault(each => each.Name == origin.Source) is not { } source)
            return Given($"The source {origin.Source} is no longer set up here: set it up again, then try again.");
        var audio = $"audio/{recording.Id}{Extension(recording.Submission.FileName)}";
        if (Fault(await source.Fetch(origin.Audio, audio, cancel)) is { } fault)
            return fault;
        var probed = await audioProbe.Probe(audio, recording.Submission.FileName, cancel);
        if (probed is AudioProbeOutcome.Unusable unusable)
            return Given(unusable.Reason);
        var (transcript, refusal) = await Transcript(recording.Id, origin, source, cancel);
        return refusal ?? new StepOutcome.Fetched(audio, transcript, ((AudioProbeOutcome.Audio)probed).Duration.TotalSeconds);
    }

    private async Task<(string? Blob, StepOutcome? Refusal)> Transcript(RecordingId id, RecordingOrigin origin, ISubmissionSource source, CancellationToken cancel)
    {
        if (origin.Transcript is "")
            return (null, null);
        var blob = $"accompanying/{id}{Extension(origin.Transcript)}";
        if (Fault(await source.Fetch(origin.Transcript, blob, cancel)) is { } fault)
            return (null, fault);
        return await transcriptProbe.Fault(blob, cancel) is { } unreadable ? (null, Given(unreadable)) : (blob, null);
    }

    private static StepOutcome.Failed? Fault(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched => null,
        FetchOutcome.Missing missing => Given(missing.Reason),
        FetchOutcome.Failed failed => new StepOutcome.Failed(failed.Failure),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static StepOutcome.Failed Given(string reason) => new(new ProviderFailure.Permanent(reason));

    private static string Extension(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return extension.Length is > 1 and <= LongestExtension && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : ".bin";
    }
}
