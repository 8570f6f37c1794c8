namespace Orleans.Concurrency;

/// <summary>Calls of this grain run between each other's turns; still only one turn at a time.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
