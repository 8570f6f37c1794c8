using System.Collections.Immutable;
using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>What cues tell of a conversation.</summary>
internal sealed class ChatReading
{
    private const double SlowAfter = 600;
    private const double AlikeFrom = 0.8;

    private readonly ImmutableArray<ChatMessage> _said;
    private readonly ImmutableArray<ChatMessage> _person;

    /// <param name="material">The conversation.</param>
    public ChatReading(ChatMaterial material)
    {
        _said = [.. material.Messages.Where(message => !string.IsNullOrWhiteSpace(message.Text))];
        // What would steer the analyst is no sign of how content somebody is.
        _person = [.. _said.Where(message => message.Sender == ChatSender.Person && !InjectionRules.IsTried(message.Text))];
        Metrics = ChatMetricRules.Of(material.Messages, []);
        Goal = material.Group?.Goal is { Length: > 0 } goal ? goal.TrimEnd('.', ' ') : null;
        var last = _person.TakeLast(2).ToList();
        EndsSolved = last.Any(message => ChatCues.Has(ChatCue.Solved, message.Text));
        EndsUnsolved = _person is [.., var end] && ChatCues.Has(ChatCue.Unsolved, end.Text);
        EndsThanked = last.Any(message => ChatCues.Has(ChatCue.Thanks, message.Text));
        EndsAnnoyed = last.Any(message => ChatCues.Has(ChatCue.Complaints, message.Text));
    }

    /// <summary>Whether nobody wrote a word.</summary>
    public bool IsBlank => _said.IsEmpty;

    /// <summary>What was measured.</summary>
    public ChatMetrics Metrics { get; }

    /// <summary>What the conversation should reach; null when unknown.</summary>
    public string? Goal { get; }

    /// <summary>What the person wrote.</summary>
    public ImmutableArray<ChatMessage> Person => _person;

    /// <summary>Whether the person says at the end that it worked.</summary>
    public bool EndsSolved { get; }

    /// <summary>Whether the person says at the end that it did not work.</summary>
    public bool EndsUnsolved { get; }

    /// <summary>Whether the person says thank you at the end.</summary>
    public bool EndsThanked { get; }

    /// <summary>Whether the person is annoyed at the end.</summary>
    public bool EndsAnnoyed { get; }

    /// <summary>Thanks of the person.</summary>
    public int Thanks => _person.Sum(message => ChatCues.Count(ChatCue.Thanks, message.Text));

    /// <summary>Complaints of the person.</summary>
    public int Complaints => _person.Sum(message => ChatCues.Count(ChatCue.Complaints, message.Text));

    /// <summary>Messages in which the person says that it did not work.</summary>
    public int Setbacks => _person.Count(message => ChatCues.Has(ChatCue.Unsolved, message.Text));

    /// <summary>Whether the assistant says in one of its last three messages that what was wanted is done.</summary>
    public bool IsDone => Assistant.TakeLast(3).Any(message => ChatCues.Has(ChatCue.Done, message.Text));

    /// <summary>Whether the assistant says so in words of the goal.</summary>
    public bool IsReached => Goal is { } goal && ChatWords.Stems(goal).Where(word => word.Length > 3 && !ChatCues.IsCommon(word)).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } wanted
        && Assistant.Any(message => ChatCues.Has(ChatCue.Done, message.Text) && ChatWords.Stems(message.Text).Any(wanted.Contains));

    /// <summary>Messages in which the assistant cannot help.</summary>
    public int Refusals => Assistant.Count(message => ChatCues.Has(ChatCue.Refusals, message.Text));

    /// <summary>Whether the conversation ends with a question of the person.</summary>
    public bool IsUnanswered => _said is [.., { Sender: ChatSender.Person } last] && last.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>Whether it ends with a question to the person.</summary>
    public bool IsSilent => _said is [.., { Sender: ChatSender.Assistant } last] && last.Text.TrimEnd().EndsWith('?') && !EndsThanked && !EndsSolved;

    /// <summary>Whether some answer came late.</summary>
    public bool IsSlow => Metrics.LongestResponse > SlowAfter;

    /// <summary>Whether the person asks the same again.</summary>
    public bool IsRepeated
    {
        get
        {
            var asked = new List<HashSet<string>>();
            foreach (var message in _person.Where(message => message.Text.Contains('?', StringComparison.Ordinal)))
            {
                var words = ChatWords.Stems(message.Text).Where(word => !ChatCues.IsCommon(word)).ToHashSet(StringComparer.Ordinal);
                if (words.Count >= 2 && asked.TakeLast(5).Any(before => Likeness(before, words) >= AlikeFrom))
                    return true;
                asked.Add(words);
            }

            return false;
        }
    }

    /// <summary>How the person sounds at the beginning, in the middle and at the end.</summary>
    public ImmutableArray<ChatMood> Moods
    {
        get
        {
            if (_person.IsEmpty)
                return [];
            var thirds = Enumerable.Range(0, 3).Select(third => _person.Where((_, n) => n * 3 / _person.Length == third || (_person.Length < 3 && n == Math.Min(third, _person.Length - 1))));
            return [.. thirds.Select(messages => Mood([.. messages]))];
        }
    }

    private IEnumerable<ChatMessage> Assistant => _said.Where(message => message.Sender == ChatSender.Assistant);

    private static ChatMood Mood(List<ChatMessage> messages)
    {
        var pleased = messages.Sum(message => ChatCues.Count(ChatCue.Thanks, message.Text) + ChatCues.Count(ChatCue.Solved, message.Text));
        var annoyed = messages.Sum(message => ChatCues.Count(ChatCue.Complaints, message.Text) + ChatCues.Count(ChatCue.Unsolved, message.Text));
        return pleased > annoyed ? ChatMood.Positive : annoyed > pleased ? ChatMood.Negative : ChatMood.Neutral;
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b) => (double)a.Intersect(b).Count() / Math.Max(1, a.Union(b).Count());
}
