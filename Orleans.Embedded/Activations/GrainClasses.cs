using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>The grain classes of the assemblies that the host named.</summary>
internal sealed class GrainClasses
{
    private readonly Dictionary<GrainType, GrainClass> byName = [];
    private readonly ILookup<Type, GrainClass> byInterface;
    private readonly ConcurrentDictionary<(Type, string?), GrainType> chosen = new();

    public GrainClasses(IEnumerable<Assembly> assemblies)
    {
        var classes = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(Grain)))
            .Select(type => new GrainClass(type)).ToArray();
        foreach (var grainClass in classes)
        {
            if (!byName.TryAdd(grainClass.Name, grainClass))
                throw new InvalidOperationException($"{byName[grainClass.Name]} and {grainClass} are both named '{grainClass.Name}'.");
        }
        byInterface = classes.SelectMany(grainClass => grainClass.Interfaces, (grainClass, contract) => (grainClass, contract))
            .ToLookup(pair => pair.contract, pair => pair.grainClass);
    }

    public GrainClass? Named(GrainType name) => byName.GetValueOrDefault(name);

    public GrainType With(Type contract, string? prefix) =>
        chosen.GetOrAdd((contract, prefix), static (key, classes) => classes.Choose(key.Item1, key.Item2), this);

    private GrainType Choose(Type contract, string? prefix)
    {
        var candidates = byInterface[contract].Where(candidate => prefix is null || candidate.IsNamedLike(prefix)).ToArray();
        return candidates switch
        {
            [var only] => only.Name,
            [] => throw new ArgumentException($"No grain class has the interface {contract}."),
            _ => throw new ArgumentException($"More than one grain class has the interface {contract}: {string.Join<GrainClass>(", ", candidates)}."),
        };
    }
}
