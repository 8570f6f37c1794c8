using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Names;

/// <summary>The names there are of one kind of thing that exists in dozens, such as schedules and API keys. Key: the kind.</summary>
[Alias("INameListGrain")]
public interface INameListGrain : IGrainWithStringKey
{
    /// <summary>Adds a name; nothing changes where it is known. False when the list is full: 500 names.</summary>
    [Alias("Add")]
    Task<bool> Add(string name);

    /// <summary>Removes a name; nothing changes where it is unknown.</summary>
    [Alias("Remove")]
    Task Remove(string name);

    /// <summary>All names, by code point.</summary>
    [Alias("All"), ReadOnly]
    Task<ImmutableArray<string>> All();
}
