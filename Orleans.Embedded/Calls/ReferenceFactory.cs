using System.Collections.Concurrent;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Observers;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Makes references. The class of an interface's references is emitted when the first is made.</summary>
internal sealed class ReferenceFactory(Engine engine) : IGrainFactory
{
    private static readonly ConcurrentDictionary<Type, Lazy<Func<Engine, GrainId, Reference>>> Makers = new();

    private long lastObserver;

    public Reference Make(Type contract, GrainId id) =>
        Makers.GetOrAdd(contract, static contract => new(() => ReferenceEmitter.Emit(contract))).Value(engine, id);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)GetGrain(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Make(typeof(TGrainInterface), grainId);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)GetGrain(grainInterfaceType, grainPrimaryKey, null);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is Grain or Reference)
            throw new ArgumentException("A grain or a reference is no observer object.", nameof(obj));
        if (obj is not TGrainObserverInterface)
            throw new ArgumentException($"{obj.GetType()} does not implement {typeof(TGrainObserverInterface)}.", nameof(obj));
        var id = GrainId.Create(ObserverTarget.Type, $"{Interlocked.Increment(ref lastObserver)}");
        engine.Add(id, new ObserverTarget(engine, id, obj));
        return (TGrainObserverInterface)(object)Make(typeof(TGrainObserverInterface), id);
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not Reference reference || reference.Id.Type != ObserverTarget.Type)
            throw new ArgumentException("This is no reference to an observer.", nameof(obj));
        engine.DeleteObserver(reference.Id);
    }

    private Reference GetGrain(Type contract, string key, string? prefix) =>
        Make(contract, GrainId.Create(engine.Classes.With(contract, prefix), key));
}
