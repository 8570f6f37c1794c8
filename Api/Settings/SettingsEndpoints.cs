using System.Collections.Immutable;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Providers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Settings;

/// <summary>What is set up, what comes with the product, what is missing; and whether it works.</summary>
public static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder app)
    {
        var settings = app.MapGroup("/v1/settings").WithTags("Settings").WithTextIds();
        settings.MapGet("/providers", List).WithName("ListProviders").Needs(Policies.ReadSettings);
        settings.MapPost("/providers/{id}/test", Test).WithName("TestProvider").Needs(Policies.TestProviders)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>The outside services and what stands in for them: whether each is there, and its options. Values of secrets are in none.</summary>
    public static async Task<Ok<ImmutableArray<ProviderCard>>> List(IGrainFactory grains) =>
        TypedResults.Ok(await grains.GetGrain<IProviderListGrain>("all").All());

    /// <summary>Asks a provider for something that costs nothing and changes nothing for anybody; a document store gets a small file of its own.</summary>
    /// <param name="id">The provider's id.</param>
    public static async Task<Results<Ok<ProviderTest>, ProblemHttpResult>> Test(string id, IGrainFactory grains) =>
        await grains.GetGrain<IProviderGrain>(id).Test() switch
        {
            ProviderTestOutcome.Works works => TypedResults.Ok(new ProviderTest(true, works.Found, false, works.Seconds)),
            ProviderTestOutcome.Fails fails => TypedResults.Ok(new ProviderTest(false, fails.Reason, fails.MayPass, fails.Seconds)),
            ProviderTestOutcome.NotTestable => ProblemTypes.NotTestable.Because("It is not set up, or a test would do something to somebody."),
            ProviderTestOutcome.Unknown => ProblemTypes.UnknownProvider.Because("GET /v1/settings/providers lists those there are."),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
}
