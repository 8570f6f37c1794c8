#if !ORLEANS
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Prompts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Storage;

namespace LearningSessions.Grains.Tests.Running;

internal sealed partial class RunningGrains
{
    private static void AddEngine(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGrainStorage>(provider => provider.GetRequiredService<MemoryStorage>());
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(PromptGrain).Assembly);
            options.RoundTripMessages = true;
            options.Json = MessageJson.Options;
        });
    }
}
#endif
