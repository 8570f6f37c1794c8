using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>What was said in a recording, whichever engine heard it.</summary>
[GenerateSerializer, Immutable, Alias("Transcript")]
public sealed record Transcript
{
    /// <summary>Who recognized it: pocketsphinx, whisper, assemblyai, openai, or accompanying (a transcript that came with the audio).</summary>
    [Id(0)] public string Engine { get; init; } = "";

    /// <summary>The engine's model, or the name of the file it came from.</summary>
    [Id(1)] public string Model { get; init; } = "";

    /// <summary>BCP 47 language of the words.</summary>
    [Id(2)] public string Language { get; init; } = "";

    /// <summary>The audio's length in seconds.</summary>
    [Id(3)] public double Duration { get; init; }

    /// <summary>Who told the speakers apart: the engine's name, "voices" (pitch and timbre), "transcript", or null when nobody did.</summary>
    [Id(4)] public string? SpeakersFrom { get; init; }

    /// <summary>In the order of speech.</summary>
    [Id(5)] public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>The label of the speaker taken to be the tutor, or null when unknown.</summary>
    [Id(6)] public string? TutorSpeaker { get; init; }
}
