using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Tests.Feedback;

/// <summary>Two calls of Eva: one with Luis, with times and roles; one that nobody can tell much of.</summary>
internal static class FeedbackCalls
{
    public static WritingRequest Request(string language) => new()
    {
        Feedback = FeedbackId.From("eva:general:2026-03-01..2026-03-07"),
        WritingId = "eva:general:2026-03-01..2026-03-07#1.1@1",
        Kind = FeedbackKind.General,
        Language = language,
        TutorName = "Eva Núñez",
        Calls =
        [
            Call("r1", "Luis", new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), new Transcript
            {
                TutorSpeaker = "A",
                Utterances =
                [
                    new Utterance { Speaker = "A", Start = 3.2, Text = "¿Cuánto es tres cuartos más un cuarto?" },
                    new Utterance { Speaker = "B", Start = 84.9, Text = "No sé." },
                    new Utterance { Speaker = "A", Start = 3723.4, Text = "Piensa un poco." },
                ],
            }),
            Call("r2", "", new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero), new Transcript { Utterances = [new Utterance { Text = "Hola." }] }),
        ],
    };

    private static Call Call(string id, string learner, DateTimeOffset at, Transcript transcript) =>
        new(RecordingId.From(id), LearnerId.From("luis"), learner, at, transcript, new TalkMeasures());
}
