namespace LearningSessions.Engine.Tests.Grains;

[Alias("tests.IWorker")]
public interface IWorker : IGrainWithStringKey
{
    [Alias("Hold")]
    Task Hold(string name);
}
