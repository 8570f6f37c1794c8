using Orleans.Runtime;

namespace Orleans;

/// <summary>Names a grain class in ids; without it the class name, in lower case and less its ending <c>Grain</c>, does.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    private readonly GrainType type = GrainType.Create(grainType);

    /// <summary>The name as an id.</summary>
    public GrainType GetGrainType(IServiceProvider services, Type type) => this.type;
}
