namespace LearningSessions.Engine.Tests.Grains;

[Alias("tests.IWatcher")]
public interface IWatcher : IGrainObserver
{
    [ResponseTimeout("00:00:02")]
    [Alias("Seen")]
    Task<string> Seen(string what);

    [Alias("Told")]
    void Told(string what);
}
