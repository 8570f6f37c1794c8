using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Api.Chats;

/// <summary>Messages that are handed in: one, whose members stand in the request itself, or several.</summary>
public sealed record ChatMessagesRequest
{
    /// <summary>The most messages of one request.</summary>
    public const int MaxMessages = 1_000;

    private static readonly Guid Keys = new("4b1f0c52-3c0e-4f5b-8a55-0d5a2f0f6f07");

    /// <summary>What the conversation is grouped by, for example the branch or the course.</summary>
    public string? Group { get; init; }

    /// <summary>Several messages, in any order; 1 to 1,000.</summary>
    public IReadOnlyList<ChatMessageRequest?>? Messages { get; init; }

    /// <summary>The id of the one message; see <see cref="ChatMessageRequest.Id"/>.</summary>
    public string? Id { get; init; }

    /// <summary>When the one message was sent; see <see cref="ChatMessageRequest.At"/>.</summary>
    public string? At { get; init; }

    /// <summary>Who sent the one message: person or assistant.</summary>
    public string? Sender { get; init; }

    /// <summary>What the one message says.</summary>
    public string? Text { get; init; }

    private bool IsOne => Messages is null;

    /// <summary>What is wrong with it.</summary>
    public Faults Check(string? key)
    {
        var faults = new Faults().Note("Idempotency-Key", key is null || (key.Length is >= 1 and <= 255 && key.All(each => each is > ' ' and <= '~')) ? null : "must be 1 to 255 visible ASCII characters");
        if (Group is not null)
            faults.Id("group", Group);
        if (IsOne)
            return One().Check("", faults);
        faults.Note("messages", Messages!.Count is 0 or > MaxMessages ? $"must be 1 to {MaxMessages}" : null)
            .Note("messages", Id is null && At is null && Sender is null && Text is null ? null : "must not stand beside the members of one message");
        for (var i = 0; i < Messages.Count && i < MaxMessages; i++)
            (Messages[i] ?? new ChatMessageRequest()).Check(FormattableString.Invariant($"messages[{i}]."), faults);
        return faults;
    }

    /// <summary>The command, where nothing is wrong.</summary>
    /// <param name="caller">Who hands them in.</param>
    /// <param name="key">Names messages without an id.</param>
    /// <param name="now">The time of messages without one.</param>
    public AppendMessages Command(string caller, string? key, DateTimeOffset now)
    {
        var messages = IsOne ? [One()] : Messages!;
        return new AppendMessages(
            Group is null ? null : ChatGroupId.From(Group),
            [.. messages.Select((message, n) => message!.Message(now, key is null ? null : NameBasedGuid.Of(Keys, FormattableString.Invariant($"{caller}\n{key}\n{n}")).ToString()))],
            AnalyseWhenIdle: true);
    }

    private ChatMessageRequest One() => new() { Id = Id, At = At, Sender = Sender, Text = Text };
}

/// <summary>One message that is handed in.</summary>
public sealed record ChatMessageRequest
{
    /// <summary>The message's id where it comes from; two messages of one id are one. Without it two of one sender, time and text are one.</summary>
    public string? Id { get; init; }

    /// <summary>When it was sent; ISO 8601, without a zone UTC. Now when left out.</summary>
    public string? At { get; init; }

    /// <summary>person or assistant.</summary>
    public string? Sender { get; init; }

    /// <summary>What it says; at most 16,000 characters.</summary>
    public string? Text { get; init; }

    internal Faults Check(string place, Faults faults)
    {
        if (Id is not null)
            faults.Id($"{place}id", Id);
        faults.Time($"{place}at", At);
        faults.Choice<ChatSender>($"{place}sender", Sender);
        return faults.Note($"{place}sender", Sender is null ? "must be person or assistant" : null)
            .Note($"{place}text", Text switch
            {
                null => "is missing",
                { Length: > ChatMessage.MaxLength } => $"must be at most {ChatMessage.MaxLength} characters",
                _ => null,
            });
    }

    internal ChatMessage Message(DateTimeOffset now, string? fallback) => new()
    {
        Id = Id ?? fallback,
        At = new Faults().Time("at", At) ?? now,
        Sender = new Faults().Choice<ChatSender>("sender", Sender)!.Value,
        Text = Text!,
    };
}

/// <summary>What became of messages that were handed in.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Known">How many had come before.</param>
/// <param name="Chat">The conversation as it now is.</param>
public sealed record AppendedMessages(int Added, int Known, ChatSession Chat);
