using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>What was said in a recording, whichever engine heard it.</summary>
[GenerateSerializer, Immutable, Alias("Transcript")]
public sealed record Transcript
{
    /// <summary>Who recognized it: pocketsphinx, whisper, assemblyai, the name of an endpoint of the section
    /// <c>Transcription</c>, or accompanying (a transcript that came with the audio).</summary>
    [Id(0)] public string Engine { get; init; } = "";

    /// <summary>The engine's model, or the name of the file it came from.</summary>
    [Id(1)] public string Model { get; init; } = "";

    /// <summary>BCP 47 language of the words.</summary>
    [Id(2)] public string Language { get; init; } = "";

    /// <summary>The audio's length in seconds.</summary>
    [Id(3)] public double Duration { get; init; }

    /// <summary>Who told the speakers apart: the engine's name, "voices" (pitch and timbre), "transcript", "person" where someone corrected
    /// them, or null when nobody did.</summary>
    [Id(4)] public string? SpeakersFrom { get; init; }

    /// <summary>In the order of speech.</summary>
    [Id(5)] public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>The label of the speaker taken to be the tutor, or null when unknown.</summary>
    [Id(6)] public string? TutorSpeaker { get; init; }

    /// <summary>The engines that were to be asked before this one and gave up, each with its reason.</summary>
    [Id(7)] public ImmutableArray<string> PassedOver { get; init; } = [];
}
