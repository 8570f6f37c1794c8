namespace LearningSessions.Engine.Tests.Grains;

[Alias("tests.IWatched")]
public interface IWatched : IGrainWithStringKey
{
    [Alias("Watch")]
    Task Watch(IWatcher watcher);

    [Alias("Show")]
    Task<string> Show(string what);

    [Alias("Tell")]
    Task Tell(string what);
}
