using System.Text.Json.Nodes;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Bench;

/// <summary>Grain calls in one process: each caller asks a tutor of its own for the profile, one call after the other.</summary>
internal static class EngineBench
{
    private const int Samples = 64;

    public static async Task<JsonNode> Run(BenchOptions options)
    {
        using var folder = new BenchFolder(options);
        using var host = await BenchSilo.Start(folder.Path);
        var factory = host.Services.GetRequiredService<IGrainFactory>();
        var tutors = Enumerable.Range(0, 100).Select(n => factory.GetGrain<ITutorGrain>($"tutor-{n}")).ToArray();
        foreach (var tutor in tutors)
            await tutor.Put(new PutTutor("Ana", null, "es"));

        var results = new JsonArray();
        foreach (var callers in (int[])[1, 10, 100])
            results.Add(await Load.Of(callers, TimeSpan.FromSeconds(options.Seconds), caller => tutors[caller].GetProfile(), Samples));
        await host.StopAsync();
        return results;
    }
}
