using System.ComponentModel;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>Who is to speak, and about what.</summary>
public sealed record BeginLive
{
    private const int MostCharacters = 200;

    /// <summary>The learner's id.</summary>
    public string? LearnerId { get; init; }

    /// <summary>The language that will be spoken, such as en.</summary>
    public string? Language { get; init; }

    /// <summary>What the questions are about; anything when left out.</summary>
    public string? Topic { get; init; }

    /// <summary>beginner, intermediate or advanced; beginner when left out.</summary>
    [Description("beginner, intermediate or advanced; beginner when left out.")]
    public string? Level { get; init; }

    /// <summary>The class or school that the words count for; the learner's school when left out.</summary>
    public string? Group { get; init; }

    /// <summary>Checks it.</summary>
    public Faults Check(out BeginLiveSession? command)
    {
        var faults = new Faults().Id("learnerId", LearnerId).Note("language", InputRules.Language(Language))
            .Note("topic", FaultOf(Topic)).Note("group", FaultOf(Group));
        var level = faults.Choice<LiveLevel>("level", Level) ?? LiveLevel.Beginner;
        command = faults.Summary is null
            ? new BeginLiveSession(Grains.Interfaces.Learners.LearnerId.From(LearnerId!), Language!, Text(Topic), level, Text(Group))
            : null;
        return faults;
    }

    private static string? FaultOf(string? text) =>
        text is { Length: > MostCharacters } || text?.Any(char.IsControl) == true ? $"must be at most {MostCharacters} characters, none of them a control character" : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
