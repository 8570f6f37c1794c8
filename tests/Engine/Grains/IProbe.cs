namespace LearningSessions.Engine.Tests.Grains;

/// <summary>A plain grain: its calls wait for each other.</summary>
[Alias("tests.IProbe")]
public interface IProbe : IGrainWithStringKey
{
    /// <summary>The number of this activation among all of its key.</summary>
    [Alias("Activation")]
    Task<int> Activation();

    [Alias("Append")]
    Task Append(int value);

    [Alias("Appended")]
    Task<IReadOnlyList<int>> Appended();

    /// <summary>Tells <c>{name} began</c>, waits for the gate of this name, tells <c>{name} ended</c>.</summary>
    [Alias("Hold")]
    Task Hold(string name);

    [AlwaysInterleave]
    [Alias("HoldAnyway")]
    Task HoldAnyway(string name);

    [ReadOnly]
    [Alias("HoldReading")]
    Task HoldReading(string name);

    [OneWay]
    [Alias("HoldForNobody")]
    Task HoldForNobody(string name);

    /// <summary>Does nothing, at once: what was sent before it has begun, or waits.</summary>
    [AlwaysInterleave]
    [Alias("Fence")]
    Task Fence();

    /// <summary>Asks the other, who asks this one.</summary>
    [Alias("AskAround")]
    Task<string> AskAround(IProbe other);

    [ResponseTimeout("00:00:01")]
    [Alias("AskBack")]
    Task<string> AskBack(IProbe asker);

    [ResponseTimeout("00:00:00.500")]
    [Alias("Answer")]
    Task<string> Answer();

    [Alias("Fail")]
    Task Fail(string message);

    [Alias("EndNow")]
    Task EndNow();

    [Alias("HoldThenEnd")]
    Task HoldThenEnd(string name);

    [Alias("StayFor")]
    Task StayFor(TimeSpan time);

    [Alias("Schedulers")]
    Task<bool> KeepsItsScheduler();

    [Alias("Self")]
    Task<IProbe> Self();

    [Alias("Change")]
    Task<Box> Change(Box box);

    [Alias("ValueTasks")]
    ValueTask<int> Add(int left, int right);
}
