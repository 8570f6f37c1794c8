using System.Collections.Immutable;
using System.Globalization;
using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>Judges conversations by cues in English, Spanish and Portuguese: always the same for the same conversation, and labelled as what it is.</summary>
public sealed class OfflineChatAnalyst : IChatAnalyst
{
    private const int MaxTopics = 5;
    private const int MaxOpening = 120;

    /// <inheritdoc />
    public string Name => ChatAnalysis.Offline;

    /// <inheritdoc />
    public Task<ChatVerdictOutcome> Judge(ChatMaterial material, CancellationToken cancel)
    {
        var reading = new ChatReading(material);
        var language = ChatCues.LanguageOf(reading.Person.Select(message => message.Text))
            ?? ChatCues.LanguageOf(material.Messages.Select(message => message.Text));
        var texts = ChatTexts.For(language);
        var oneSided = ChatFlagRules.IsOneSided(material.Messages);
        return Task.FromResult<ChatVerdictOutcome>(new ChatVerdictOutcome.Judged(new ChatVerdict
        {
            Satisfaction = oneSided ? null : ChatScoring.Satisfaction(reading),
            Summary = [.. Summary(material, reading, texts, oneSided)],
            Improvements = [.. Improvements(reading, texts, oneSided).Take(4)],
            Resolved = oneSided ? null : ChatScoring.Resolved(reading),
            Topics = Topics(material),
            Language = language,
            Moods = reading.Moods,
            Confidence = oneSided ? 1 : ChatScoring.Confidence(reading),
            Read = material.Messages.Length,
        }));
    }

    private static IEnumerable<string> Summary(ChatMaterial material, ChatReading reading, ChatTexts texts, bool oneSided)
    {
        yield return texts.Say(
            "counts",
            ("person", reading.Metrics.PersonMessages.ToString(CultureInfo.InvariantCulture)),
            ("assistant", reading.Metrics.AssistantMessages.ToString(CultureInfo.InvariantCulture)),
            ("time", texts.Time(reading.Metrics.Duration)));
        if (reading.Person.FirstOrDefault() is { } first)
            yield return texts.Say("opening", ("text", Short(first.Text)));
        yield return reading.IsBlank ? texts.Say("blank")
            : oneSided ? texts.Say(material.Messages.Any(message => message.Sender == ChatSender.Person) ? "oneSided.person" : "oneSided.assistant")
            : Ending(reading, texts);
    }

    private static string Ending(ChatReading reading, ChatTexts texts) => reading switch
    {
        { EndsUnsolved: true } => texts.Say("unsolved"),
        { EndsAnnoyed: true, EndsSolved: false } => texts.Say("annoyed"),
        { IsUnanswered: true } => texts.Say("unanswered"),
        { IsReached: true } => texts.Say("reached", ("goal", reading.Goal!)),
        { EndsSolved: true } => texts.Say("solved"),
        { EndsThanked: true } => texts.Say("thanked"),
        { IsSilent: true } => texts.Say("silent"),
        { IsDone: true } => texts.Say("done"),
        _ => texts.Say("open"),
    };

    private static IEnumerable<string> Improvements(ChatReading reading, ChatTexts texts, bool oneSided)
    {
        if (oneSided)
            yield break;
        if (reading.IsUnanswered)
            yield return texts.Say("answerLast");
        if (reading.IsRepeated)
            yield return texts.Say("repeated");
        if (reading.Complaints > 0)
            yield return texts.Say("calm");
        if (reading.IsSlow)
            yield return texts.Say("slow", ("time", texts.Time(reading.Metrics.LongestResponse!.Value)));
        if (reading.Refusals > 0 && !reading.EndsSolved)
            yield return texts.Say("alternative");
        if (reading.IsSilent)
            yield return texts.Say("writeBack");
        if (reading.Goal is { } goal && ChatScoring.Resolved(reading) != true)
            yield return texts.Say("goal", ("goal", goal));
        else if (!reading.EndsSolved && !reading.EndsThanked && !reading.IsSilent)
            yield return texts.Say("askBack");
    }

    // The curriculum's topics that are touched, and then the words the person uses most.
    private static ImmutableArray<string> Topics(ChatMaterial material)
    {
        var touched = ChatMetricRules.Touched(material.Messages, material.Topics);
        var words = material.Messages
            .Where(message => !InjectionRules.IsTried(message.Text))
            .SelectMany(message => ChatWords.Of(message.Text).Where(IsTelling).Distinct(StringComparer.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Count() > 1)
            .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)
            .Where(word => !touched.Any(topic => ChatWords.Of(topic).Contains(word, StringComparer.Ordinal)))
            .Take(2);
        return [.. touched.Concat(words).Take(MaxTopics)];
    }

    private static bool IsTelling(string word) =>
        word.Length >= 5 && !char.IsDigit(word[0]) && !ChatCues.IsCommon(word) && !Enum.GetValues<ChatCue>().Any(cue => ChatCues.Has(cue, word));

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxOpening ? line : $"{line[..MaxOpening].TrimEnd()}…";
    }
}
