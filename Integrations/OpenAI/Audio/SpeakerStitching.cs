using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Voices;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Gives the speakers of separately transcribed parts the same labels throughout, by the sound of their voices.</summary>
internal static class SpeakerStitching
{
    private const double LeastAgreement = 0.75;

    /// <summary>The utterances of all parts. The labels of a part are replaced by those of the voices heard while they speak; where that is not
    /// clear, the part's speakers are blank rather than guessed.</summary>
    public static ImmutableArray<Utterance> Join(IReadOnlyList<ImmutableArray<Utterance>> parts, SpeakerTrack voices) =>
        [.. parts.SelectMany(part => Relabel(part, VoicesOf(part, voices)))];

    /// <summary>Utterances of a model that tells no speakers: cut where the voice changes or nobody speaks.</summary>
    public static ImmutableArray<Utterance> ByVoice(IEnumerable<Utterance> utterances, SpeakerTrack voices) =>
        [.. utterances.SelectMany(utterance => utterance.Words.All(word => word is { Start: not null, End: not null }) && !utterance.Words.IsEmpty
            ? Utterances.Of(utterance.Words, voices.SpeakerAt).Select(part => part with { Confidence = utterance.Confidence })
            : [utterance with { Speaker = Middle(utterance) is { } time ? voices.SpeakerAt(time) : null }])];

    private static Dictionary<string, string>? VoicesOf(ImmutableArray<Utterance> part, SpeakerTrack voices)
    {
        var labels = part.Select(utterance => utterance.Speaker).OfType<string>().Distinct().ToList();
        if (voices.Voices < 2)
            return null;
        var found = labels.ToDictionary(label => label, label => VoiceOf(part.Where(utterance => utterance.Speaker == label), voices));
        var isClear = found.Values.All(voice => voice is not null) && found.Values.Distinct().Count() == labels.Count;
        return isClear ? found.ToDictionary(pair => pair.Key, pair => pair.Value!) : null;
    }

    private static string? VoiceOf(IEnumerable<Utterance> spoken, SpeakerTrack voices)
    {
        var seconds = spoken.Where(utterance => Middle(utterance) is not null)
            .GroupBy(utterance => voices.SpeakerAt(Middle(utterance)!.Value), utterance => utterance.End!.Value - utterance.Start!.Value)
            .Select(voice => (voice.Key, Seconds: voice.Sum()))
            .OrderByDescending(voice => voice.Seconds)
            .ToList();
        return seconds.Count > 0 && seconds[0].Seconds >= LeastAgreement * seconds.Sum(voice => voice.Seconds) ? seconds[0].Key : null;
    }

    private static IEnumerable<Utterance> Relabel(ImmutableArray<Utterance> part, Dictionary<string, string>? voices) =>
        part.Select(utterance => utterance with { Speaker = utterance.Speaker is { } label ? voices?.GetValueOrDefault(label) : null });

    private static double? Middle(Utterance utterance) => (utterance.Start + utterance.End) / 2;
}
