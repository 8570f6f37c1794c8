namespace Orleans.Concurrency;

/// <summary>A call of this method returns at once; its failure is only logged.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
