namespace Orleans.Core;

/// <summary>A stored value.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The value in memory; never null once read, a new one when nothing is stored.</summary>
    TState State { get; set; }
}
