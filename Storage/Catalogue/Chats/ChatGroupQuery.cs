namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Which groups of conversations; by id.</summary>
public sealed record ChatGroupQuery : PageRequest
{
    /// <summary>Text that id, title or goal holds, in any case.</summary>
    public string? Search { get; init; }
}
