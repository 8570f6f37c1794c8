using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Recordings;

/// <summary>Who speaks in a recording.</summary>
/// <param name="Version">Counts corrections from 1; the ETag.</param>
/// <param name="Tutor">The label of the tutor; null when unknown.</param>
/// <param name="SpeakersFrom">Who told the speakers apart; null when nobody did.</param>
/// <param name="Speakers">Everyone who speaks, in the order of their first turn.</param>
/// <param name="History">Who corrected what, oldest first; the newest 20.</param>
public sealed record RecordingSpeakers(
    int Version,
    string? Tutor,
    string? SpeakersFrom,
    ImmutableArray<SpeakerShare> Speakers,
    ImmutableArray<SpeakerChange> History)
{
    /// <summary>The speakers of a recording that has a transcript.</summary>
    public static RecordingSpeakers Of(Recording recording, Transcript transcript) => new(
        recording.Speakers.Version,
        transcript.TutorSpeaker,
        transcript.SpeakersFrom,
        [.. transcript.Utterances.GroupBy(utterance => utterance.Speaker).Select(own => new SpeakerShare(own.Key, own.Count()))],
        recording.Speakers.History);
}

/// <summary>One speaker.</summary>
/// <param name="Label">The label; null for turns of which nobody knows who speaks.</param>
/// <param name="Turns">How many turns.</param>
public sealed record SpeakerShare(string? Label, int Turns);
