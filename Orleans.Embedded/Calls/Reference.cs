using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>The class of every emitted reference: sends calls to whatever its id leads to.</summary>
internal abstract class Reference(Engine engine, GrainId id) : IAddressable, IEquatable<Reference>
{
    private CallTarget? lastTarget;

    public Engine Engine { get; } = engine;

    public GrainId Id { get; } = id;

    public bool Equals(Reference? other) => other is not null && other.GetType() == GetType() && other.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as Reference);

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Id.ToString();

    protected Task SendAsync(VoidCall call)
    {
        Send(call);
        return call.Shape.OneWay ? Task.CompletedTask : call.Answered;
    }

    protected Task<T> SendAsync<T>(ResultCall<T> call)
    {
        Send(call);
        return call.Answered;
    }

    protected ValueTask SendValueAsync(VoidCall call) => new(SendAsync(call));

    protected ValueTask<T> SendValueAsync<T>(ResultCall<T> call) => new(SendAsync(call));

    protected void SendOneWay(VoidCall call) => Send(call);

    private void Send(Call call)
    {
        if (!Engine.Admit(call))
            return;
        if (lastTarget is { } known && known.Receive(call))
            return;
        lastTarget = Engine.Deliver(call, Id);
    }
}
