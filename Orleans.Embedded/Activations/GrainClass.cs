using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Embedded.State;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>What the engine knows of a grain class: its name in ids, how it runs, how one is made.</summary>
internal sealed class GrainClass
{
    private const string Suffix = "grain";

    private readonly Type type;
    private readonly ConstructorInvoker constructor;
    private readonly Parameter[] parameters;

    public GrainClass(Type type)
    {
        this.type = type;
        Name = type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type) ?? GrainType.Create(Conventional(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        Workers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.Limit;
        Interfaces = [.. type.GetInterfaces().Where(contract => contract.IsAssignableTo(typeof(IGrain)) && contract != typeof(IGrain))];
        var chosen = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
        constructor = ConstructorInvoker.Create(chosen);
        parameters = [.. chosen.GetParameters().Select(ReadParameter)];
    }

    private delegate object? Parameter(IServiceProvider services, GrainId id);

    public GrainType Name { get; }

    public bool IsReentrant { get; }

    /// <summary>How many activations a key may have at once, for a stateless worker.</summary>
    public int? Workers { get; }

    public IReadOnlyList<Type> Interfaces { get; }

    public bool IsNamedLike(string prefix) => type.FullName!.StartsWith(prefix, StringComparison.Ordinal);

    public override string ToString() => type.FullName!;

    /// <summary>A new grain and the states to read before it is activated. Runs in a turn of its activation.</summary>
    public (Grain Instance, IReadOnlyList<IStoredState> States) Make(IServiceProvider services, GrainId id)
    {
        var arguments = new object?[parameters.Length];
        var states = new List<IStoredState>();
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = parameters[index](services, id);
            if (arguments[index] is IStoredState state)
                states.Add(state);
        }
        return ((Grain)constructor.Invoke(arguments.AsSpan()), states);
    }

    private static Parameter ReadParameter(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } attribute)
            return new StateParameter(parameter, attribute).Make;
        var service = parameter.ParameterType;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return (services, _) => services.GetRequiredKeyedService(service, keyed.Key);
        return parameter.HasDefaultValue
            ? (services, _) => services.GetService(service) ?? parameter.DefaultValue
            : (services, _) => services.GetRequiredService(service);
    }

    private static string Conventional(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }
}
