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
    // A manual clock makes whole days pass between two turns.
    private static readonly TimeSpan LongerThanAnyTest = TimeSpan.FromDays(400);

    private void AddEngine(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGrainStorage>(Storage);
        builder.Services.AddSingleton<IReminderTable>(Reminders);
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(PromptGrain).Assembly);
            options.RoundTripMessages = true;
            options.Json = MessageJson.Options;
            options.ResponseTimeout = LongerThanAnyTest;
            options.IdleAge = LongerThanAnyTest;
        });
    }
}
#endif
