namespace LearningSessions.Engine.Tests.Grains;

/// <summary>A grain with timers. Each tick tells <c>{name} tick</c>.</summary>
[Alias("tests.ITimed")]
public interface ITimed : IGrainWithStringKey
{
    [Alias("Start")]
    Task Start(string name, TimeSpan period, bool interleave);

    /// <summary>The first tick disposes the timer.</summary>
    [Alias("StartOnce")]
    Task StartOnce(string name, TimeSpan period);

    /// <summary>Every tick fails.</summary>
    [Alias("StartFailing")]
    Task StartFailing(string name, TimeSpan period);

    [Alias("Stop")]
    Task Stop(string name);

    /// <summary>Counts over several turns, as ticks do.</summary>
    [Alias("Count")]
    Task Count();

    /// <summary>How many calls and ticks were ever under way at once.</summary>
    [AlwaysInterleave]
    [Alias("MostAtOnce")]
    Task<int> MostAtOnce();

    [Alias("Hold")]
    Task Hold(string name);
}
