using System.Text;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>The names of fields in files of conversations, and what their texts mean. Case, blanks and underlines of names are of no account.</summary>
internal static class ChatFields
{
    public static readonly string[] Chat = ["chat", "chatid", "session", "sessionid", "conversation", "conversationid"];
    public static readonly string[] Group = ["group", "groupid", "branch", "course"];
    public static readonly string[] Id = ["id", "messageid"];
    public static readonly string[] At = ["at", "createdat", "timestamp", "time", "sentat"];
    public static readonly string[] Sender = ["sender", "role", "from"];
    public static readonly string[] Remote = ["remote"];
    public static readonly string[] Text = ["text", "content", "message", "body"];
    public static readonly string[] Messages = ["messages"];

    /// <summary>A name without what is of no account.</summary>
    public static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>One message.</summary>
    /// <param name="cell">The text of a field, by its names; null where there is none.</param>
    public static (ChatMessage? Message, string? Fault) Message(Func<string[], string?> cell)
    {
        if (TimeText.Read(Encoding.UTF8.GetBytes(cell(At) ?? "")) is not { } at)
            return (null, "No readable time (at).");
        if (SenderOf(cell(Sender), cell(Remote)) is not { } sender)
            return (null, "No sender: person or assistant, or remote: true for the person.");
        if (cell(Text) is not { } text)
            return (null, "No text.");
        if (text.Length > ChatMessage.MaxLength)
            return (null, $"The text is longer than {ChatMessage.MaxLength} characters.");
        var id = cell(Id);
        return (new ChatMessage { Id = string.IsNullOrWhiteSpace(id) ? null : id, At = DateTimeOffset.FromUnixTimeMilliseconds(at), Sender = sender, Text = text }, null);
    }

    /// <summary>The conversation's id; null when it cannot be one.</summary>
    public static ChatId? ChatOf(string? text) => TextIdRules.IsWellFormed(text) ? ChatId.From(text!) : null;

    /// <summary>The group; null when none is named or it cannot be one.</summary>
    public static ChatGroupId? GroupOf(string? text) => TextIdRules.IsWellFormed(text?.Trim()) ? ChatGroupId.From(text!.Trim()) : null;

    // The person is on the remote side, as in the tables of message services.
    private static ChatSender? SenderOf(string? sender, string? remote) => Plain(sender ?? "") switch
    {
        "person" or "user" or "customer" or "client" or "human" or "learner" or "student" => ChatSender.Person,
        "assistant" or "bot" or "agent" or "model" or "staff" => ChatSender.Assistant,
        "" => Plain(remote ?? "") switch
        {
            "true" or "t" or "1" or "yes" => ChatSender.Person,
            "false" or "f" or "0" or "no" => ChatSender.Assistant,
            _ => null,
        },
        _ => null,
    };
}
