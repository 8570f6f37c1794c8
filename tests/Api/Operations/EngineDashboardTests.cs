using System.Net;
using LearningSessions.Api.Operations;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Tests.Operations;

/// <summary>Orleans' own dashboard; with the embedded engine there is none.</summary>
[Collection("Running")]
public sealed class EngineDashboardTests(RunningApi api)
{
#if ORLEANS
    private static readonly string[] Places = ["/", "/index.min.js", "/DashboardCounters", "/ClusterStats", "/Reminders"];

    [Fact]
    public async Task An_operator_and_an_admin_see_it()
    {
        foreach (var role in (AccessRole[])[AccessRole.Operator, AccessRole.Admin])
        {
            using var client = api.ClientOf(role, "olga");
            foreach (var place in Places)
            {
                using var answer = await client.GetAsync(EngineDashboard.Address + place);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{place} answered {(int)answer.StatusCode} to {role}.");
            }
        }
    }

    [Theory]
    [InlineData(AccessRole.Reviewer)]
    [InlineData(AccessRole.Ingest)]
    [InlineData(AccessRole.Tutor)]
    [InlineData(AccessRole.Learner)]
    public async Task Others_are_refused(AccessRole role)
    {
        using var client = api.ClientOf(role, "somebody");
        foreach (var place in Places)
            await client.GetAsync(EngineDashboard.Address + place).IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_refused()
    {
        using var client = api.ClientWith(null);

        using var answer = await client.GetAsync($"{EngineDashboard.Address}/ClusterStats");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_single_actors_hold_and_the_log_are_not_shown_to_operators()
    {
        using var client = api.ClientOf(AccessRole.Operator, "olga");

        await client.GetAsync($"{EngineDashboard.Address}/GrainState?grainId=ana&grainType=x").IsProblem(403, "not-allowed");
        using var log = await client.GetAsync($"{EngineDashboard.Address}/Trace");
        Assert.Equal(HttpStatusCode.Forbidden, log.StatusCode);
    }
#else
    [Fact]
    public async Task The_embedded_engine_has_none()
    {
        using var client = api.ClientOf(AccessRole.Operator, "olga");

        using var answer = await client.GetAsync(EngineDashboard.Address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
#endif
}
