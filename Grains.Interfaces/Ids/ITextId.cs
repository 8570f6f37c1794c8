namespace LearningSessions.Grains.Interfaces.Ids;

/// <summary>A typed id whose text is a grain's key: made at the edge, checked once, a plain string in JSON.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    /// <summary>The id's text; the grain's key.</summary>
    string Value { get; }

    /// <summary>Makes the id from text already known to be well formed.</summary>
    static abstract TSelf From(string value);
}
