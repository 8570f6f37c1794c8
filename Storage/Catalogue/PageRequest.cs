namespace LearningSessions.Storage.Catalogue;

/// <summary>Which part of a list is wanted.</summary>
public abstract record PageRequest
{
    /// <summary>The most rows one part can have.</summary>
    public const int MaxLimit = 200;

    /// <summary>How many rows at most; 1 to <see cref="MaxLimit"/>, taken to the nearest bound.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on: <see cref="CataloguePage{TRow}.Next"/> of the part before; null begins.</summary>
    public string? Cursor { get; init; }
}
