using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Sources;

/// <summary>What becomes of a submission, and the recording it is taken as.</summary>
public static class SubmissionRules
{
    private const string Rejected = "rejected";

    /// <summary>The submission as preview and log show it.</summary>
    /// <param name="source">Of which source.</param>
    /// <param name="submission">As the form has it.</param>
    /// <param name="settings">How the source is used.</param>
    /// <param name="isTutorKnown">Whether somebody made the tutor known here.</param>
    /// <param name="lastLog">When the last log was written; null when there is none.</param>
    public static SourceEntry EntryOf(SourceId source, Submission submission, SourceSettings settings, bool isTutorKnown, DateTimeOffset? lastLog)
    {
        var (fate, reason) = Judge(submission, settings, isTutorKnown);
        return new SourceEntry
        {
            Key = submission.Key,
            SubmittedAt = submission.SubmittedAt,
            Tutor = submission.Tutor,
            Learner = LearnerOf(source, submission).Value,
            LearnerName = submission.LearnerName,
            Language = submission.Language,
            Fate = fate,
            Reason = reason,
            Recording = fate == SubmissionFate.Taken ? RecordingOf(source, submission.Key) : null,
            IsLate = submission.SubmittedAt < lastLog,
        };
    }

    /// <summary>One that cannot be taken as it is: it waits until it is mended in the form.</summary>
    public static SourceEntry EntryOf(UnreadableSubmission unreadable) => new()
    {
        Key = unreadable.Key,
        Fate = SubmissionFate.Held,
        Reason = unreadable.Key is "" ? FormattableString.Invariant($"Row {unreadable.Place}: {unreadable.Reason}") : unreadable.Reason,
    };

    /// <summary>The command that hands it over. The same submission gives the same command.</summary>
    public static SubmitRecording CommandOf(SourceId source, Submission submission) => new()
    {
        Tutor = TutorId.From(submission.Tutor),
        Learner = LearnerOf(source, submission),
        LearnerName = submission.LearnerName,
        Language = submission.Language,
        RecordedAt = submission.StartedAt ?? submission.SubmittedAt,
        AudioBlob = "",
        FileName = submission.AudioFileName,
        Fingerprint = Hash(source, submission.Key),
        Origin = new RecordingOrigin(source.Value, submission.Key, submission.Audio, submission.Transcript),
    };

    /// <summary>The recording that a submission is taken as: the same for the same key.</summary>
    public static RecordingId RecordingOf(SourceId source, string key) => RecordingId.From($"form-{Hash(source, key)[..32]}");

    /// <summary>Why calls in a language are left out; null when they are not.</summary>
    public static string? WhySkipped(string language, SourceSettings settings) =>
        settings.SkippedLanguages.Any(each => IsOf(language, each)) ? LanguageReason(language) : null;

    /// <summary>Whether an entry that was left out for its language would be taken with these settings.</summary>
    public static bool IsTakenNow(SourceEntry entry, SourceSettings settings) =>
        entry.Fate == SubmissionFate.Skipped && entry.Reason == LanguageReason(entry.Language) && WhySkipped(entry.Language, settings) is null;

    private static (SubmissionFate Fate, string? Reason) Judge(Submission submission, SourceSettings settings, bool isTutorKnown)
    {
        if (submission.ReviewStatus == Rejected)
            return (SubmissionFate.Skipped, "It was rejected in the form's own review.");
        if (submission.Audio is "")
            return (SubmissionFate.Skipped, "The form came without the audio of a call.");
        if (WhySkipped(submission.Language, settings) is { } skipped)
            return (SubmissionFate.Skipped, skipped);
        if (submission.Language is "")
            return (SubmissionFate.Held, "The form does not say which language was spoken. Mend it in the form.");
        if (submission.Tutor is "")
            return (SubmissionFate.Held, "The form does not say who tutored. Mend it in the form.");
        if (!TextIdRules.IsWellFormed(submission.Tutor))
            return (SubmissionFate.Held, $"'{submission.Tutor}' cannot be a tutor's id, which is {TextIdRules.Rule}. Mend it in the form.");
        return isTutorKnown || settings.UnknownTutors == UnknownTutors.Create
            ? (SubmissionFate.Taken, null)
            : (SubmissionFate.Held, $"Nobody here knows the tutor {submission.Tutor}. Make the tutor known, or mend a typing error in the form.");
    }

    // Calls whose learner the form does not name are not taken for calls of one learner.
    private static LearnerId LearnerOf(SourceId source, Submission submission)
    {
        if (submission.Learner is "")
            return LearnerId.From($"unknown-{Hash(source, submission.Key)[..8]}");
        if (TextIdRules.IsWellFormed(submission.Learner))
            return LearnerId.From(submission.Learner);
        var safe = new string([.. submission.Learner.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_').Take(64)]);
        return LearnerId.From($"{(safe is "" ? "learner" : safe)}-{Hash(source, submission.Learner)[..8]}");
    }

    private static string LanguageReason(string language) => $"Nothing here recognizes the language {language}.";

    private static bool IsOf(string language, string skipped) =>
        language.Equals(skipped, StringComparison.OrdinalIgnoreCase) || language.StartsWith(skipped + "-", StringComparison.OrdinalIgnoreCase);

    private static string Hash(SourceId source, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{key}")));
}
