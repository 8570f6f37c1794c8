using LearningSessions.Api.Access;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Access;

[Collection("Running")]
public sealed class EndpointPolicyTests(RunningApi api)
{
    private IReadOnlyList<Endpoint> Endpoints => api.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    [Fact]
    public void Every_endpoint_names_its_policy_or_says_that_anybody_may_come()
    {
        Assert.NotEmpty(Endpoints);
        Assert.Empty(Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && PolicyOf(endpoint) is null)
            .Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void Anybody_may_come_only_to_these() => Assert.Equal(
        ["/health/live", "/health/ready", "/openapi/{documentName}.json", "/sign-in", "/v1/live/{sessionId}", "/v1/webhooks/assemblyai/{id}", "/v1/webhooks/{service}", "/v1/webhooks/{service}"],
        Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Order(StringComparer.Ordinal));

    [Fact]
    public void What_tutors_may_read_says_whose_it_is_but_for_the_list_of_tutors() => Assert.Equal(
        ["SignOut", "GetSession", "EndSession", "ListTutors", "ChoosePreferences"],
        Endpoints
            .Where(endpoint => PolicyOf(endpoint)?.Roles.Contains(AccessRole.Tutor) == true && endpoint.Metadata.GetMetadata<Ownership>() is null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName));

    private static Policy? PolicyOf(Endpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(data => Policies.All.SingleOrDefault(policy => policy.Name == data.Policy))
        .FirstOrDefault(policy => policy is not null);
}
