using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Accompanying;

/// <summary>Takes the transcript that came with a recording instead of recognizing anything.</summary>
public sealed class AccompanyingTranscript(IBlobStore blobs, IAudioProbe probe) : ISpeechRecognizer, ITranscriptProbe
{
    /// <inheritdoc />
    public string Name => "accompanying";

    /// <inheritdoc />
    public SpeechTariff? Tariff => null;

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request) => request.TranscriptBlob is null ? "No transcript came with the recording." : null;

    /// <inheritdoc />
    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        var blob = request.TranscriptBlob ?? throw new ArgumentException("It has no transcript.", nameof(request));
        await using var content = await blobs.OpenRead(blob, cancel);
        return await TranscriptFile.Read(content, cancel) switch
        {
            TranscriptReading.Read read => new RecognitionOutcome.Recognized(new Transcript
            {
                Engine = Name,
                Model = Path.GetFileNameWithoutExtension(request.FileName) + Path.GetExtension(blob),
                Language = request.Language,
                Duration = await Duration(request, read, cancel),
                SpeakersFrom = read.Utterances.All(utterance => utterance.Speaker is null) ? null : "transcript",
                Utterances = read.Utterances,
            }),
            TranscriptReading.Unreadable bad => new RecognitionOutcome.Failed(new ProviderFailure.Permanent(bad.Reason)),
            var other => throw new InvalidOperationException($"Unknown reading {other}."),
        };
    }

    /// <inheritdoc />
    public async Task<string?> Fault(string transcriptBlob, CancellationToken cancel)
    {
        await using var content = await blobs.OpenRead(transcriptBlob, cancel);
        return await TranscriptFile.Read(content, cancel) is TranscriptReading.Unreadable bad ? bad.Reason : null;
    }

    private async Task<double> Duration(SpeechRequest request, TranscriptReading.Read read, CancellationToken cancel) =>
        await probe.Probe(request.AudioBlob, request.FileName, cancel) is AudioProbeOutcome.Audio audio
            ? audio.Duration.TotalSeconds
            : read.Utterances.Max(utterance => utterance.End ?? utterance.Start) ?? 0;
}
