using LearningSessions.Grains.Interfaces.Prompts;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Grains.Prompts;

/// <summary>Calls each prompt that comes with the product once the engine has started, so that it takes its versions in and can be listed.</summary>
public sealed class PromptSeeding(IGrainFactory grains) : IHostedLifecycleService
{
    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(PromptSeeds.Names.Select(name => grains.GetGrain<IPromptGrain>(name.Value).Get()));

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
