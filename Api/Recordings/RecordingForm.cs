using System.Security.Cryptography;
using System.Text;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Recordings;

/// <summary>The fields of an upload, as they came.</summary>
public sealed class RecordingForm
{
    /// <summary>The names of the fields.</summary>
    public static readonly IReadOnlyList<string> Names = ["tutorId", "learnerId", "learnerName", "language", "recordedAt"];

    private readonly Dictionary<string, string> values = [];

    /// <summary>Takes a field; false when it came before.</summary>
    public bool Add(string name, string value) => values.TryAdd(name, value);

    /// <summary>What is wrong with the fields.</summary>
    public Faults Check() => new Faults()
        .Id("tutorId", Value("tutorId"))
        .Id("learnerId", Value("learnerId"))
        .Note("learnerName", InputRules.OptionalName(Value("learnerName")))
        .Note("language", InputRules.Language(Value("language")))
        .Note("recordedAt", InputRules.TryTime(Value("recordedAt"), out _) ? null : InputRules.TimeRule);

    /// <summary>The command for the recording, from fields that were checked.</summary>
    public SubmitRecording Command(ReceivedFile audio, ReceivedFile? transcript)
    {
        InputRules.TryTime(Value("recordedAt"), out var recordedAt);
        return new SubmitRecording
        {
            Tutor = TutorId.From(Value("tutorId")!),
            Learner = LearnerId.From(Value("learnerId")!),
            LearnerName = Value("learnerName") ?? "",
            Language = Value("language")!,
            RecordedAt = recordedAt,
            AudioBlob = audio.Blob,
            FileName = audio.FileName,
            TranscriptBlob = transcript?.Blob,
            Fingerprint = Fingerprint(audio, transcript),
        };
    }

    private string Fingerprint(ReceivedFile audio, ReceivedFile? transcript)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (IEnumerable<string>)[audio.Sha256, audio.FileName, transcript?.Sha256 ?? "", .. Names.Select(name => Value(name) ?? "")])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
