using System.Collections.Frozen;
using System.Text;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Prompts;

/// <summary>How versions of a prompt come, change and are chosen.</summary>
public static class PromptRules
{
    /// <summary>The most versions of one prompt.</summary>
    public const int MaxVersions = 500;

    /// <summary>The most label changes that are remembered.</summary>
    public const int MaxHistory = 50;

    private const int MaxShare = 99;

    /// <summary>The longest message about a version, and name of its author, in characters.</summary>
    public const int MaxMessage = 200;

    /// <summary>The author of versions that come with the product.</summary>
    public const string SeedAuthor = "seed";

    /// <summary>The prompt as others see it; null when it has no version.</summary>
    public static Prompt? View(PromptName name, PromptState state) => state.Versions.IsEmpty
        ? null
        : new Prompt
        {
            Name = name,
            Versions = state.Versions.Length,
            Production = state.Production,
            Candidate = state.Candidate,
            InUse = [.. Enumerable.Range(1, state.Versions.Length).Where(number => state.Versions[number - 1].InUse)],
            History = state.History,
            Revision = Revision(state),
            Split = state.Split,
        };

    /// <summary>Rises with each change that a person makes.</summary>
    public static int Revision(PromptState state) => state.Pages + (state.LabelChanges ?? state.History.Length);

    /// <summary>Whether the prompt has a version of this number.</summary>
    public static bool Has(PromptState state, int number) => number >= 1 && number <= state.Versions.Length;

    /// <summary>Whether a label can point there: at a version, or, for the candidate, nowhere.</summary>
    public static bool CanPoint(PromptState state, PromptLabel label, int? number) =>
        number is { } version ? Has(state, version) : label == PromptLabel.Candidate && !state.Versions.IsEmpty;

    /// <summary>Why a text cannot be a version; null when it can.</summary>
    /// <param name="command">The text.</param>
    /// <param name="known">The placeholders that calls fill; null when nobody knows them yet.</param>
    public static string? Fault(WritePrompt command, FrozenSet<string>? known)
    {
        if (command.Text is not { Developer: { } developer, User: { } user })
            return "A version needs a developer message and a user message.";
        if (developer.Length is 0 or > PromptText.MaxLength || user.Length is 0 or > PromptText.MaxLength)
            return $"Each message has 1 to {PromptText.MaxLength} characters.";
        if (command.By.Length is 0 or > MaxMessage || command.Message.Length > MaxMessage)
            return $"The author's name has 1 to {MaxMessage} characters, the message about the version at most {MaxMessage}.";
        if (!PromptTemplate.IsWellFormed(developer) || !PromptTemplate.IsWellFormed(user))
            return "Double braces are kept for placeholders: {{name}}, of letters, digits and _.";
        var unknown = known is null ? [] : PromptTemplate.Placeholders(command.Text).Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return unknown.Count == 0 ? null : $"No call fills {string.Join(", ", unknown)}. Known: {string.Join(", ", known!.Order(StringComparer.Ordinal))}.";
    }

    /// <summary>One more version; it lies in the next page.</summary>
    public static PromptState Added(PromptState state) => state with
    {
        Versions = state.Versions.Add(new VersionMark(state.Pages, InUse: false)),
        Pages = state.Pages + 1,
    };

    /// <summary>A version's new text lies in the next page.</summary>
    public static PromptState Changed(PromptState state, int number) => state with
    {
        Versions = state.Versions.SetItem(number - 1, new VersionMark(state.Pages, InUse: false)),
        Pages = state.Pages + 1,
    };

    /// <summary>A version that was called.</summary>
    public static PromptState Used(PromptState state, int number) => state.Versions[number - 1].InUse
        ? state
        : state with { Versions = state.Versions.SetItem(number - 1, state.Versions[number - 1] with { InUse = true }) };

    /// <summary>A label that points elsewhere.</summary>
    public static PromptState Labelled(PromptState state, PromptLabel label, int? number, string by, DateTimeOffset now)
    {
        if (At(state, label) == number)
            return state;
        var history = state.History.Add(new LabelChange(label, number, by, now));
        var next = state with
        {
            History = history.Length > MaxHistory ? history.RemoveAt(0) : history,
            LabelChanges = (state.LabelChanges ?? state.History.Length) + 1,
        };
        if (label == PromptLabel.Production)
            return next with { Production = number };
        return next with { Candidate = number, Split = number is null ? null : next.Split };
    }

    /// <summary>Whether the candidate can be tried on this share of the sessions; null always can.</summary>
    public static bool CanSplit(PromptState state, int? share) =>
        share is null || (share is >= 1 and <= MaxShare && state is { Production: not null, Candidate: not null } && state.Production != state.Candidate);

    /// <summary>The trial begun, changed or ended.</summary>
    public static PromptState Split(PromptState state, int? share, string by, DateTimeOffset now) => state.Split?.Share == share
        ? state
        : state with
        {
            Split = share is { } percent ? new PromptSplit(percent, by, now) : null,
            LabelChanges = (state.LabelChanges ?? state.History.Length) + 1,
        };

    /// <summary>The version for one session.</summary>
    public static int? VersionFor(PromptState state, PromptName name, string key) =>
        state is { Split: { } split, Candidate: { } candidate } && DrawOf(name, key) < split.Share ? candidate : state.Production;

    /// <summary>0 to 99, spread evenly over keys, and for each prompt in another way.</summary>
    public static int DrawOf(PromptName name, string key) => (int)(Fingerprint128.Of(Encoding.UTF8.GetBytes($"{name}\n{key}"), seed: 11) % 100);

    /// <summary>The version a label points at.</summary>
    public static int? At(PromptState state, PromptLabel label) => label == PromptLabel.Production ? state.Production : state.Candidate;

    /// <summary>The newest version of the product is taken in. Calls use it at once, unless a person has chosen the version in production.</summary>
    public static PromptState TookSeed(PromptState state, DateTimeOffset now)
    {
        var next = Added(state) with { SeedsTaken = state.SeedsTaken + 1 };
        var chosen = state.History.Any(change => change.Label == PromptLabel.Production && change.By != SeedAuthor);
        return chosen ? next : Labelled(next, PromptLabel.Production, next.Versions.Length, SeedAuthor, now);
    }
}
