namespace Orleans.Runtime;

/// <summary>Makes a constructor parameter of type <see cref="IPersistentState{TState}"/> a stored value of the grain.</summary>
/// <param name="stateName">Its name among the grain's states.</param>
/// <param name="storageName">The key of its storage among the services; without one the storage that has no key.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    /// <summary>Its name among the grain's states.</summary>
    public string StateName { get; } = stateName;

    /// <summary>The key of its storage among the services.</summary>
    public string? StorageName { get; } = storageName;
}
