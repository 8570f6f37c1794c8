namespace LearningSessions.Engine.Tests.Grains;

/// <summary>A grain with two states, in two storages.</summary>
[Alias("tests.ILedger")]
public interface ILedger : IGrainWithStringKey
{
    [Alias("Add")]
    Task<int> Add(int amount);

    [Alias("Total")]
    Task<int> Total();

    [Alias("Note")]
    Task Note(string text);

    [Alias("Noted")]
    Task<string> Noted();

    [Alias("Clear")]
    Task Clear();

    [Alias("Exists")]
    Task<bool> Exists();

    [Alias("Activation")]
    Task<int> Activation();

    [Alias("EndNow")]
    Task EndNow();
}
