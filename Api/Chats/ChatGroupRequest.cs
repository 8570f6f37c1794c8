using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Api.Chats;

/// <summary>What a group is to be.</summary>
public sealed record ChatGroupRequest
{
    private const int MaxTitle = 200;
    private const int MaxGoal = 500;

    /// <summary>How people call it; at most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What a conversation should reach, as a sentence: "the booking is made"; at most 500 characters.</summary>
    public string? Goal { get; init; }

    /// <summary>The prompt its conversations are analysed with; the one all share when left out.</summary>
    public string? Prompt { get; init; }

    /// <summary>The subject of the curriculum whose topics its conversations should touch; none when left out.</summary>
    public string? Subject { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        var faults = new Faults()
            .Note("title", Title?.Length > MaxTitle ? $"must be at most {MaxTitle} characters" : null)
            .Note("goal", Goal?.Length > MaxGoal ? $"must be at most {MaxGoal} characters" : null)
            .Note("subject", Subject?.Length > MaxTitle ? $"must be at most {MaxTitle} characters" : null);
        if (Prompt is not null)
            faults.Id("prompt", Prompt);
        return faults;
    }

    /// <summary>The command, where nothing is wrong.</summary>
    public PutChatGroup Command() => new(
        Title?.Trim() ?? "", Goal?.Trim() ?? "", Prompt is null ? null : PromptName.From(Prompt), string.IsNullOrWhiteSpace(Subject) ? null : Subject.Trim());
}
