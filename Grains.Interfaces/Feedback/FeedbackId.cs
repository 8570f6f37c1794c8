using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>One tutor, kind and window: <c>{tutor}:{kind}:{from}..{to}</c>; both dates count, in the deployment's zone.</summary>
[GenerateSerializer, Immutable, Alias("FeedbackId")]
[JsonConverter(typeof(TextIdJsonConverter<FeedbackId>))]
public readonly record struct FeedbackId([property: Id(0)] string Value) : ITextId<FeedbackId>
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <inheritdoc />
    public static FeedbackId From(string value) => new(value);

    /// <summary>The id of a tutor's feedback of one kind over one window.</summary>
    public static FeedbackId Of(TutorId tutor, FeedbackKind kind, DateOnly from, DateOnly to) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{tutor}:{(kind == FeedbackKind.General ? "general" : "targeted")}:{from:yyyy-MM-dd}..{to:yyyy-MM-dd}"));

    /// <summary>Reads the parts of an id; false when it is not of that form.</summary>
    public static bool TryParse(string? value, [NotNullWhen(true)] out FeedbackParts? parts)
    {
        parts = null;
        var fields = value?.Split(':');
        if (fields is not [var tutor, var kind, var window] || !TextIdRules.IsWellFormed(tutor))
            return false;
        FeedbackKind? parsedKind = kind switch { "general" => FeedbackKind.General, "targeted" => FeedbackKind.Targeted, _ => null };
        if (parsedKind is null || window.Split("..") is not [var from, var to] || !TryDate(from, out var fromDate) || !TryDate(to, out var toDate) || toDate < fromDate)
            return false;
        parts = new FeedbackParts(TutorId.From(tutor), parsedKind.Value, fromDate, toDate);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
