using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>What becomes of a recording when a person says who speaks in it.</summary>
public static class SpeakerRules
{
    /// <summary>What a corrected transcript names as the source of its speakers.</summary>
    public const string Person = "person";

    private const int MaxLabel = 40;
    private const int MaxTurns = 25;

    /// <summary>Why the recording cannot be corrected now; null when it can.</summary>
    public static SpeakersOutcome? Refusal(Recording? recording, CorrectSpeakers command) => recording switch
    {
        null => new SpeakersOutcome.Unknown(),
        { Transcript: null } or { Work.State: not WorkState.Done } => new SpeakersOutcome.NotNow(recording.Work.State, recording.Work.Step),
        _ when command.OnVersion is { } version && version != recording.Speakers.Version => new SpeakersOutcome.VersionConflict(recording.Speakers.Version),
        _ => null,
    };

    /// <summary>What is wrong with a correction of this transcript; null when nothing is.</summary>
    public static string? FaultOf(Transcript transcript, CorrectSpeakers command)
    {
        if (command.Turns.FirstOrDefault(turn => turn.Turn < 1 || turn.Turn > transcript.Utterances.Length) is { } strange)
            return $"There is no turn {strange.Turn}; the transcript has {transcript.Utterances.Length}.";
        if (command.Turns.GroupBy(turn => turn.Turn).FirstOrDefault(turns => turns.Count() > 1) is { Key: var twice })
            return $"Turn {twice} comes twice.";
        if (command.Turns.Any(turn => turn.Speaker is { } label && (string.IsNullOrWhiteSpace(label) || label.Length > MaxLabel || label.Any(char.IsControl))))
            return $"A speaker's label has 1 to {MaxLabel} characters.";
        return command.Tutor is { } tutor && Correct(transcript, command).Utterances.All(utterance => utterance.Speaker != tutor)
            ? $"No turn is spoken by \"{tutor}\"."
            : null;
    }

    /// <summary>The transcript as the person says.</summary>
    public static Transcript Correct(Transcript transcript, CorrectSpeakers command)
    {
        var changed = Changed(transcript, command);
        var utterances = transcript.Utterances.ToBuilder();
        foreach (var change in changed)
            utterances[change.Turn - 1] = utterances[change.Turn - 1] with { Speaker = change.Speaker };
        return transcript with
        {
            Utterances = utterances.ToImmutable(),
            TutorSpeaker = command.Tutor,
            SpeakersFrom = changed.IsEmpty ? transcript.SpeakersFrom : Person,
        };
    }

    /// <summary>Whether the correction says what the transcript says already.</summary>
    public static bool ChangesNothing(Transcript transcript, CorrectSpeakers command) =>
        command.Tutor == transcript.TutorSpeaker && Changed(transcript, command).IsEmpty;

    /// <summary>The recording with its corrected transcript, measured anew; telling others of it is under way.</summary>
    /// <param name="recording">Done.</param>
    /// <param name="before">Its transcript so far.</param>
    /// <param name="command">What the person says.</param>
    /// <param name="corrected">The corrected transcript and where it lies.</param>
    /// <param name="now">UTC.</param>
    public static Recording Apply(
        Recording recording, Transcript before, CorrectSpeakers command, (Transcript Transcript, TranscriptSummary Summary) corrected, DateTimeOffset now)
    {
        var changed = Changed(before, command);
        var change = new SpeakerChange(now, command.By, before.TutorSpeaker, command.Tutor, changed.Length, [.. changed.Take(MaxTurns)]);
        var next = recording with
        {
            Transcript = corrected.Summary,
            Measures = TalkMeasureRules.Measure(corrected.Transcript),
            Speakers = new SpeakerLabels
            {
                Version = recording.Speakers.Version + 1,
                History = [.. recording.Speakers.History.TakeLast(SpeakerLabels.MaxHistory - 1), change],
            },
            Steps = [.. recording.Steps.Where(report => report.Step != RecordingStep.Tell)],
        };
        return RecordingRules.WithWork(next, WorkRules.Advance(next.Work, nameof(RecordingStep.Tell), now), now);
    }

    private static ImmutableArray<ChangedTurn> Changed(Transcript transcript, CorrectSpeakers command) =>
    [
        .. from turn in command.Turns
           let before = transcript.Utterances[turn.Turn - 1].Speaker
           where before != turn.Speaker
           orderby turn.Turn
           select new ChangedTurn(turn.Turn, before, turn.Speaker),
    ];
}
