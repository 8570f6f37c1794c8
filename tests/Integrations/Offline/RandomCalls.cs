using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Tests.Offline;

/// <summary>Calls of any shape, the same for the same seed: long and blank texts, odd names, missing times and speakers.</summary>
internal static class RandomCalls
{
    private static readonly string[] Pieces =
    [
        "¿Cuánto es tres por cuatro?", "No entiendo.", "no sé", "Why do you think so?", "because eight is half of sixteen and that is it", "No, mira bien.",
        "\"quoted\" {quote} {at}\ttab\nline", "numerador y denominador", "one third or one fourth", "…", "", "what is", "muy bien", "👍🏽 déjame ver",
        new string('x', 300), "así que sumamos las partes iguales y nos da la mitad del total", "can you help me",
    ];

    private static readonly string?[] Speakers = ["A", "B", "B", "A", "C", null];

    private static readonly string[] Names =
        ["Ana", "", "María José de los Ángeles Fernández", new string('n', 200), "Ana\tLuz\n", "{tutor} «x»", "Zoë", string.Concat(Enumerable.Repeat("👩🏽", 40))];

    public static string Name(int seed) => Names[seed % Names.Length];

    public static Call[] Make(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 7)).Select(i => Calls.Make($"r{i}", $"learner-{random.Next(4)}", Transcript(random)) with
        {
            LearnerName = Names[random.Next(Names.Length)],
        })];
    }

    private static Transcript Transcript(Random random)
    {
        var timed = random.Next(3) > 0;
        var time = 0.0;
        return new Transcript
        {
            Language = random.Next(3) switch { 0 => "es", 1 => "en", _ => "" },
            TutorSpeaker = random.Next(8) == 0 ? null : "A",
            Utterances = [.. Enumerable.Range(0, random.Next(40)).Select(_ => Utterance(random, timed ? time += random.NextDouble() * 40 : null))],
        };
    }

    private static Utterance Utterance(Random random, double? start) => new()
    {
        Speaker = Speakers[random.Next(Speakers.Length)],
        Start = start,
        End = start + (random.NextDouble() * 30),
        Text = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)])),
    };
}
