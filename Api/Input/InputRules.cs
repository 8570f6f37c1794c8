using System.Globalization;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Api.Input;

/// <summary>What values from outside must look like. Each rule answers what is wrong, or null.</summary>
public static partial class InputRules
{
    /// <summary>The longest name of a person, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The rule for times, in words.</summary>
    public const string TimeRule = "must be a time in ISO 8601 such as 2026-11-06T15:30:00Z";

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    /// <summary>The id of a tutor, a learner or a recording.</summary>
    public static string? Id(string? value) => TextIdRules.IsWellFormed(value) ? null : $"must be {TextIdRules.Rule}";

    /// <summary>A person's name: 1 to 200 characters, none of them a control character.</summary>
    public static string? Name(string? value) => string.IsNullOrWhiteSpace(value) ? "must not be blank" : OptionalName(value);

    /// <summary>A person's name, or nothing.</summary>
    public static string? OptionalName(string? value) => value switch
    {
        null => null,
        { Length: > MaxNameLength } => $"must be at most {MaxNameLength} characters",
        _ when value.Any(char.IsControl) => "must hold no control characters",
        _ => null,
    };

    /// <summary>A phone number in E.164 with the leading +, or nothing.</summary>
    public static string? Phone(string? value) =>
        value is null || E164().IsMatch(value) ? null : "must be a phone number with + and country code, digits only: +595981123456";

    /// <summary>A BCP 47 language tag.</summary>
    public static string? Language(string? value) =>
        value is { Length: <= 35 } && Bcp47().IsMatch(value) ? null : "must be a language tag such as es, en or pt-BR";

    /// <summary>Reads a time in ISO 8601; without a zone it is UTC.</summary>
    public static bool TryTime(string? value, out DateTimeOffset time)
    {
        var read = DateTimeOffset.TryParseExact(value, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        time = parsed.ToUniversalTime();
        return read;
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bcp47();
}
