using System.Diagnostics.CodeAnalysis;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Activations;

/// <summary>Which calls of one activation may run beside each other, and which wait, in order.</summary>
internal sealed class Admission(bool isReentrant)
{
    private readonly LinkedList<Call> waiting = new();
    private int running;
    private int readers;
    private int exclusive;

    /// <summary>Whether no call runs.</summary>
    public bool IsIdle => running == 0;

    public bool Admits(Call call) =>
        isReentrant || call.Shape.AlwaysInterleave || (exclusive == 0 && (readers == 0 || call.Shape.ReadOnly));

    public void Wait(Call call) => waiting.AddLast(call);

    public bool TryNextWaiting([NotNullWhen(true)] out Call? next)
    {
        next = null;
        if (exclusive > 0)
            return false;
        for (var node = waiting.First; node is not null; node = node.Next)
        {
            if (!Admits(node.Value))
                continue;
            waiting.Remove(node);
            next = node.Value;
            return true;
        }
        return false;
    }

    public void Started(Call call) => Count(call, 1);

    public void Ended(Call call) => Count(call, -1);

    public IReadOnlyList<Call> TakeWaiting()
    {
        Call[] calls = [.. waiting];
        waiting.Clear();
        return calls;
    }

    private void Count(Call call, int change)
    {
        running += change;
        if (isReentrant || call.Shape.AlwaysInterleave)
            return;
        if (call.Shape.ReadOnly)
            readers += change;
        else
            exclusive += change;
    }
}
