using LearningSessions.Api.Access;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Settings;
using LearningSessions.Grains.Interfaces.Providers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Settings;

/// <summary>The page of settings: what is set up, what comes with the product, what is missing and how to set it up.</summary>
public static class SettingsPages
{
    /// <summary>Maps it.</summary>
    public static void MapSettingsPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/settings", async (IGrainFactory grains) => await Page(grains, null, null)).Needs(Policies.ReadSettings);
        pages.MapPost("/settings/{id}/test", Test).WithForm().Needs(Policies.TestProviders);
    }

    private static async Task<IResult> Test(string id, IGrainFactory grains)
    {
        var answer = await SettingsEndpoints.Test(id, grains);
        return answer.Result is Ok<ProviderTest> { Value: { } test } ? await Page(grains, id, test) : answer;
    }

    private static async Task<IResult> Page(IGrainFactory grains, string? tested, ProviderTest? test) => new RazorComponentResult<SettingsPage>(new
    {
        Cards = await grains.GetGrain<IProviderListGrain>("all").All(),
        Tested = tested,
        Test = test,
    });
}
