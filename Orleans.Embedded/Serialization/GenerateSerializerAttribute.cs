namespace Orleans;

/// <summary>Marks a type that is sent or stored. The embedded engine only keeps it for Orleans.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;
