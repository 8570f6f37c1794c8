namespace LearningSessions.Storage.Catalogue;

/// <summary>A cursor that no list gave out, or another list than the one asked.</summary>
/// <param name="cursor">The cursor.</param>
public sealed class MalformedCursorException(string cursor) : FormatException("The cursor is not one that this list gave out.")
{
    /// <summary>The cursor.</summary>
    public string Cursor { get; } = cursor;
}
