using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>A constructor parameter with <see cref="PersistentStateAttribute"/>: makes the state of a new activation.</summary>
internal sealed class StateParameter
{
    private readonly PersistentStateAttribute attribute;
    private readonly ConstructorInvoker make;

    public StateParameter(ParameterInfo parameter, PersistentStateAttribute attribute)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new InvalidOperationException($"{parameter.Member.DeclaringType}: parameter {parameter.Name} must be an IPersistentState<T>.");
        this.attribute = attribute;
        make = ConstructorInvoker.Create(typeof(StoredState<>).MakeGenericType(type.GetGenericArguments()).GetConstructors()[0]);
    }

    public IStoredState Make(IServiceProvider services, GrainId id)
    {
        var storage = attribute.StorageName is { } name
            ? services.GetRequiredKeyedService<IGrainStorage>(name)
            : services.GetRequiredService<IGrainStorage>();
        return (IStoredState)make.Invoke(attribute.StateName, id, storage);
    }
}
