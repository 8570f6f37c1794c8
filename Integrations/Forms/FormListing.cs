using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Sources;

namespace LearningSessions.Integrations.Forms;

/// <summary>Makes a listing of a form's rows.</summary>
/// <param name="columns">What the columns are called.</param>
/// <param name="languages">The form's own words for languages.</param>
internal sealed class FormListing(FormColumns columns, IReadOnlyDictionary<string, string> languages)
{
    private readonly Dictionary<string, Submission> submissions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<UnreadableSubmission>.Builder unreadable = ImmutableArray.CreateBuilder<UnreadableSubmission>();

    /// <summary>Takes a row; of two with the same key the one completed later counts.</summary>
    /// <param name="row">Values by column, in any case.</param>
    /// <param name="place">From 1.</param>
    public void Take(IReadOnlyDictionary<string, string> row, int place)
    {
        var audio = Cell(row, columns.Audio);
        var key = Cell(row, columns.Key) is { Length: > 0 } own ? own : audio;
        if (key.Length == 0)
        {
            Refuse("", place, $"The row has neither a key ({columns.Key}) nor audio ({columns.Audio}).");
            return;
        }

        if (!TryDates(row, out var dates, out var fault))
        {
            Refuse(key, place, fault);
            return;
        }

        var submission = Read(row, key, audio, dates);
        if (!submissions.TryGetValue(key, out var known) || known.CompletedAt <= submission.CompletedAt)
            submissions[key] = submission;
    }

    /// <summary>Notes a row that cannot be read.</summary>
    public void Refuse(string key, int place, string reason) => unreadable.Add(new UnreadableSubmission(key, place, reason));

    /// <summary>What was taken.</summary>
    public ListingOutcome.Listed Listed(DateTimeOffset? since)
    {
        var ordered = submissions.Values.OrderBy(submission => submission.CompletedAt).ThenBy(submission => submission.Key, StringComparer.Ordinal).ToImmutableArray();
        var last = ordered.IsEmpty ? since : ordered[^1].CompletedAt;
        return new ListingOutcome.Listed(ordered, unreadable.ToImmutable(), since > last ? since : last);
    }

    private static string Cell(IReadOnlyDictionary<string, string> row, string? column) =>
        string.IsNullOrEmpty(column) ? "" : row.GetValueOrDefault(column, "").Trim();

    private Submission Read(IReadOnlyDictionary<string, string> row, string key, string audio, Dates dates) => new()
    {
        Key = key,
        SubmittedAt = dates.Submitted,
        StartedAt = dates.Started,
        CompletedAt = dates.Completed,
        Tutor = Cell(row, columns.Tutor),
        Learner = Cell(row, columns.Learner),
        LearnerName = Cell(row, columns.LearnerName),
        Language = FormLanguages.Of(Cell(row, columns.Language), languages),
        Audio = audio,
        AudioFileName = NameOf(audio),
        Transcript = Cell(row, columns.Transcript),
        ReviewStatus = Cell(row, columns.ReviewStatus).ToLowerInvariant(),
    };

    private static string NameOf(string audio)
    {
        var path = Uri.TryCreate(audio, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? Uri.UnescapeDataString(address.AbsolutePath) : audio;
        return path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private bool TryDates(IReadOnlyDictionary<string, string> row, out Dates dates, out string fault)
    {
        dates = default;
        var read = new DateTimeOffset?[3];
        foreach (var (index, column) in new[] { columns.StartedAt, columns.SubmittedAt, columns.CompletedAt }.Index())
        {
            if (Cell(row, column) is not { Length: > 0 } text)
                continue;
            if (!FormDates.TryRead(text, out var at))
            {
                fault = $"{column} is no date that can be read: '{text}'.";
                return false;
            }

            read[index] = at;
        }

        fault = $"The row has no date: neither {columns.SubmittedAt} nor {columns.StartedAt} nor {columns.CompletedAt}.";
        if ((read[1] ?? read[0] ?? read[2]) is not { } submitted)
            return false;
        dates = new Dates(read[0], submitted, read[2] ?? submitted);
        return true;
    }

    private readonly record struct Dates(DateTimeOffset? Started, DateTimeOffset Submitted, DateTimeOffset Completed);
}
