using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;
using LearningSessions.Integrations.Tests.Samples;

namespace LearningSessions.Integrations.Tests.Offline;

/// <summary>The sample calls as the feedback writer gets them.</summary>
internal static class Calls
{
    private static readonly Lazy<IReadOnlyList<(string Tutor, Call Call)>> Read = new(() =>
        [.. File.ReadLines(Path.Combine(Repository.Samples, "recordings.csv")).Skip(1).Select(row => Sample(row.Split(',')))]);

    public static IEnumerable<string> Tutors => Read.Value.Select(call => call.Tutor).Distinct();

    public static Call[] Of(string tutor) => [.. Read.Value.Where(call => call.Tutor == tutor).Select(call => call.Call).OrderBy(call => call.RecordedAt)];

    public static Call Make(string id, string learner, Transcript transcript) => new(
        new RecordingId(id), new LearnerId(learner), learner, new DateTimeOffset(2026, 3, 12, 23, 30, 0, TimeSpan.Zero), transcript, TalkMeasureRules.Measure(transcript));

    /// <summary>As an engine hears a call that writes neither marks nor capitals.</summary>
    public static Call WithoutMarks(Call call)
    {
        var transcript = call.Transcript with
        {
            Utterances = [.. call.Transcript.Utterances.Select(utterance => utterance with { Text = string.Join(' ', SpokenWords.Of(utterance.Text).Select(word => word.Text)) })],
        };
        return call with { Transcript = transcript, Measures = TalkMeasureRules.Measure(transcript) };
    }

    public static WritingRequest General(Call[] calls, string language = "en", string tutor = "Carmen Ruiz") => new()
    {
        Kind = FeedbackKind.General,
        Language = language,
        TutorName = tutor,
        Calls = [.. calls],
    };

    public static WritingRequest Targeted(ConfusedLearner confused, string language = "en", string tutor = "Carmen Ruiz") => new()
    {
        Kind = FeedbackKind.Targeted,
        Language = language,
        TutorName = tutor,
        Calls = confused.Calls,
        Learner = confused.Learner,
        LearnerName = confused.Calls[^1].LearnerName,
        Confusion = confused.Confusion,
    };

    private static (string Tutor, Call Call) Sample(string[] fields)
    {
        var name = Path.GetFileNameWithoutExtension(fields[0]);
        var sample = SampleCall.All.Single(call => call.Name == name);
        var heard = new Transcript
        {
            Language = sample.Language,
            Utterances = [.. sample.Lines.Select(line => new Utterance { Speaker = line.Speaker, Start = line.Start, End = line.End, Text = line.Text })],
        };
        var call = Make(name, fields[3], heard with { TutorSpeaker = SpeakerRoleRules.InferTutor(heard) });
        return (fields[2], call with { LearnerName = fields[4], RecordedAt = DateTimeOffset.Parse(fields[6], System.Globalization.CultureInfo.InvariantCulture) });
    }
}
