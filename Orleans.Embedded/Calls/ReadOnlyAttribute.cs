namespace Orleans.Concurrency;

/// <summary>Calls of methods so marked run between each other's turns, and never beside any other call.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
