namespace LearningSessions.Tests.Fakes.AssemblyAI;

/// <summary>What completed jobs hold.</summary>
public static class Calls
{
    /// <summary>A short call in Spanish of a tutor (A) and a learner (B).</summary>
    public static object Multiplying { get; } = new
    {
        text = "¿Cuánto es siete por ocho? Cincuenta y seis.",
        audio_duration = 9,
        speech_model = "universal",
        utterances = new object[]
        {
            Utterance("A", 250, 2_500, "¿Cuánto es siete por ocho?", 0.97),
            Utterance("B", 4_100, 5_900, "Cincuenta y seis, creo.", 0.91),
            Utterance("A", 6_000, 8_400, "Muy bien, cincuenta y seis. ¿Por qué?", 0.95),
        },
    };

    /// <summary>Nobody speaks.</summary>
    public static object Silence { get; } = new { text = "", audio_duration = 30, utterances = Array.Empty<object>() };

    /// <summary>One voice only, and no speakers told apart.</summary>
    public static object OneVoice { get; } = new
    {
        text = "Hola a todos.",
        audio_duration = 3,
        utterances = (object[]?)null,
        words = new[] { new { text = "Hola", start = 100, end = 400, confidence = 0.9 }, new { text = "a", start = 450, end = 500, confidence = 0.8 }, new { text = "todos.", start = 510, end = 900, confidence = 0.7 } },
    };

    /// <summary>Two people at once: their utterances overlap.</summary>
    public static object Overlapping { get; } = new
    {
        text = "Entonces son doce. Espera, son trece.",
        audio_duration = 6,
        utterances = new object[] { Utterance("B", 2_000, 5_000, "Espera, son trece.", 0.6), Utterance("A", 1_000, 4_000, "Entonces son doce.", 0.9) },
    };

    private static object Utterance(string speaker, int start, int end, string text, double confidence) => new
    {
        speaker,
        start,
        end,
        text,
        confidence,
        words = text.Split(' ').Select((word, i) => new { text = word, start = start + (i * 100), end = start + (i * 100) + 90, confidence, speaker }),
    };
}
