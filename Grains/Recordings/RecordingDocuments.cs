using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>Keeps a call in its tutor's folder: the audio, and beside it what is said.</summary>
public sealed class RecordingDocuments(IDocumentStore documents, TextDocuments texts)
{
    /// <summary>Keeps the audio.</summary>
    public Task<StoreOutcome> PutAudio(Recording recording, CancellationToken cancel) =>
        documents.Put(RecordingRules.DocumentOf(recording), recording.Submission.AudioBlob, cancel);

    /// <summary>Keeps what is said, under the name of the audio, in the place of what was kept before a person corrected the speakers; null where nothing is said.</summary>
    public async Task<StoreOutcome?> PutTranscript(Recording recording, Transcript transcript, CancellationToken cancel) =>
        transcript.Utterances.IsEmpty ? null : await texts.Put(RecordingRules.TranscriptDocumentOf(recording), TranscriptLines.Of(transcript), cancel);
}
