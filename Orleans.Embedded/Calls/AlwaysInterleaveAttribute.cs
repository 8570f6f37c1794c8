namespace Orleans.Concurrency;

/// <summary>A call of this method runs at once, between the turns of whatever else runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
