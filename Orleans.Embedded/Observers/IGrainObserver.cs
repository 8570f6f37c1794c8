using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks the interface of an object that grains call back.</summary>
public interface IGrainObserver : IAddressable;
