using LearningSessions.Grains.Interfaces.Prompts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Prompts;

/// <summary>Calls each prompt that comes with the product once the engine has started, so that it takes its versions in and can be listed.</summary>
public sealed partial class PromptSeeding(IGrainFactory grains, TimeProvider time, ILogger<PromptSeeding> log) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.WhenAll(PromptSeeds.Names.Select(name => Call(name, cancellationToken)));

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A silo that joins a cluster may meet another one that is leaving it: that passes.
    private async Task Call(PromptName name, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await grains.GetGrain<IPromptGrain>(name.Value).Get();
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotTakenIn(log, failure, name.Value);
                await Task.Delay(Pause, time, cancel);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The prompt {Name} could not take in the versions that come with the product; it is called again in a second")]
    private static partial void NotTakenIn(ILogger log, Exception failure, string name);
}
