using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What becomes of a draft that a model wrote: its citations must exist, and it fits one message.</summary>
public static partial class ModelDraftRules
{
    /// <summary>Why the draft cannot stand as it is, in words for the model.</summary>
    public static ImmutableArray<string> Faults(ModelDraft draft, WritingRequest request, TimeZoneInfo zone)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var (index, item) in draft.Items.Index())
        {
            foreach (var cite in item.Citations.Where(cite => CitationOf(cite, request) is null))
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"/items/{index} cites call {cite.Call}, turn {cite.Turn}: there is no such turn."));
        }

        var length = Text(draft.Greeting, Items(draft, request, zone)).Length;
        if (length > Draft.MaxLength)
        {
            faults.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Greeting and items have {length} characters together with the times that are added to each item; at most {Draft.MaxLength} fit."));
        }

        return faults.ToImmutable();
    }

    /// <summary>The text and the items of the draft that remain: those that cite a turn that exists, and as many as fit, whole ones only.</summary>
    /// <returns>No items when none remains.</returns>
    public static (string Text, ImmutableArray<FeedbackItem> Items) Fitted(ModelDraft draft, WritingRequest request, TimeZoneInfo zone)
    {
        var items = Items(draft, request, zone);
        while (!items.IsEmpty && Text(draft.Greeting, items).Length > Draft.MaxLength)
            items = items.RemoveAt(items.Length - 1);
        return (Text(draft.Greeting, items), items);
    }

    private static ImmutableArray<FeedbackItem> Items(ModelDraft draft, WritingRequest request, TimeZoneInfo zone) =>
    [
        .. from item in draft.Items
           let citations = item.Citations.Select(cite => CitationOf(cite, request)).OfType<Citation>().Distinct().ToImmutableArray()
           where !citations.IsEmpty
           select new FeedbackItem { Text = $"{OneLine(item.Text)} ({Places(citations, request, zone)})", Citations = citations },
    ];

    private static Citation? CitationOf(ModelDraft.Cite cite, WritingRequest request)
    {
        if (cite.Call < 1 || cite.Call > request.Calls.Length)
            return null;
        var call = request.Calls[cite.Call - 1];
        return cite.Turn >= 1 && cite.Turn <= call.Transcript.Utterances.Length
            ? new Citation(call.Recording, cite.Turn, call.Transcript.Utterances[cite.Turn - 1].Start)
            : null;
    }

    // "12 mar, 1:24; 13 mar, #7": day and time of each turn, its number where the time is unknown.
    private static string Places(ImmutableArray<Citation> citations, WritingRequest request, TimeZoneInfo zone) => string.Join("; ", citations.Select(citation =>
    {
        var call = request.Calls.First(each => each.Recording == citation.Recording);
        var day = TimeZoneInfo.ConvertTime(call.RecordedAt, zone).ToString("d MMM", CultureOf(request.Language)).TrimEnd('.');
        return citation.At is { } seconds ? $"{day}, {Clock(seconds)}" : string.Create(CultureInfo.InvariantCulture, $"{day}, #{citation.Turn}");
    }));

    /// <summary>A time within a recording: <c>1:24</c>, <c>1:02:03</c>.</summary>
    public static string Clock(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Floor(seconds));
        return time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static string Text(string greeting, IEnumerable<FeedbackItem> items) =>
        string.Join(' ', items.Select(item => item.Text).Prepend(OneLine(greeting)).Where(text => text.Length > 0));

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
