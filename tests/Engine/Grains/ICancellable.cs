namespace LearningSessions.Engine.Tests.Grains;

[Alias("tests.ICancellable")]
public interface ICancellable : IGrainWithStringKey
{
    /// <summary>Waits until cancelled; tells <c>began</c> and <c>cancelled</c>.</summary>
    [Alias("Wait")]
    Task Wait(CancellationToken cancellationToken);

    [Alias("Relay")]
    Task Relay(ICancellable to, CancellationToken cancellationToken);

    /// <summary>The value that came with the call, here and one call further.</summary>
    [Alias("Context")]
    Task<IReadOnlyList<string>> Context(ICancellable? further);
}
