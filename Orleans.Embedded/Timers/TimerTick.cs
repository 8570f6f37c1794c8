using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>One ring of a timer on its way to the grain.</summary>
internal sealed class TimerTick(GrainTimer timer, GrainTimerCreationOptions options) : VoidCall
{
    private static readonly CallShape Waiting = new("timer") { OneWay = true };
    private static readonly CallShape Interleaving = new("timer") { OneWay = true, AlwaysInterleave = true };

    public override CallShape Shape => options.Interleave ? Interleaving : Waiting;

    public override bool KeepsAlive => options.KeepAlive;

    public override Task Invoke(object target) => timer.TickAsync();
}
