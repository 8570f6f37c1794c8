using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LearningSessions.Api.Access;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Access;

/// <summary>Tutors and learners get at what is their own and at nothing else, endpoint by endpoint.</summary>
[Collection("Running")]
public sealed partial class OwnDataTests(RunningApi api)
{
    [Fact]
    public async Task A_tutor_reads_what_is_their_own_and_nothing_of_another()
    {
        var (mine, theirs) = (await Somebody(), await Somebody());
        using var tutor = api.ClientOf(AccessRole.Tutor, mine.Tutor);
        foreach (var (own, foreign) in Places(mine).Zip(Places(theirs)))
        {
            using var allowed = await tutor.GetAsync(own);
            Assert.True(allowed.IsSuccessStatusCode, $"{own} answered {(int)allowed.StatusCode} to its owner.");
            await tutor.GetAsync(foreign).IsProblem(403, "not-allowed");
        }

        await tutor.GetAsync("/v1/tutors").IsProblem(403, "not-allowed");
        await tutor.GetAsync("/v1/recordings").IsProblem(403, "not-allowed");
        await tutor.GetAsync($"/v1/recordings?tutor={theirs.Tutor}&tutor={mine.Tutor}").IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task A_learner_of_the_same_id_as_a_tutor_reads_nothing_of_the_tutor()
    {
        var somebody = await Somebody();
        using var learner = api.ClientOf(AccessRole.Learner, somebody.Tutor);
        foreach (var place in Places(somebody))
            await learner.GetAsync(place).IsProblem(403, "not-allowed");
    }

    [Theory]
    [InlineData(AccessRole.Tutor)]
    [InlineData(AccessRole.Learner)]
    public async Task Every_endpoint_refuses_them_what_belongs_to_another(AccessRole role)
    {
        using var client = api.ClientOf(role, "nobody-in-particular");
        var asked = 0;
        foreach (var (method, address) in Guarded(role))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await client.SendAsync(request);
            Assert.True((int)answer.StatusCode == 403, $"{method} {address} answered {(int)answer.StatusCode} to a {role}.");
            asked++;
        }

        Assert.True(asked > 40, $"Only {asked} endpoints were asked.");
    }

    [Fact]
    public async Task A_learner_speaks_for_nobody_else()
    {
        using var learner = api.ClientOf(AccessRole.Learner, "luz");
        await learner.PostAsJsonAsync("/v1/live/sessions", new { learnerId = "mateo", language = "en" }).IsProblem(403, "not-allowed");
    }

    // Who one is, is one's own; what every learner may do is held to their own by the endpoint itself.
    private IEnumerable<(string Method, string Address)> Guarded(AccessRole role) =>
        from endpoint in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        let policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)
        where !policies.Contains(Policies.ReadSession.Name)
        where role != AccessRole.Learner || !endpoint.Metadata.GetOrderedMetadata<Ownership>().Contains(Ownership.OfOneself)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, "/" + Place().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match => match.Value switch
        {
            _ when match.Value.EndsWith(":int}", StringComparison.Ordinal) => "1",
            "{kind}" => "recording",
            "{label}" => "production",
            _ when endpoint.RoutePattern.RawText!.Contains("feedback", StringComparison.Ordinal) => "somebody:general:2026-11-01..2026-11-07",
            _ => "somebody",
        }));

    private static string[] Places((string Tutor, string Recording, string Feedback) of) =>
    [
        $"/v1/tutors/{of.Tutor}",
        $"/v1/recordings?tutor={of.Tutor}",
        $"/v1/recordings/{of.Recording}",
        $"/v1/recordings/{of.Recording}/audio",
        $"/v1/recordings/{of.Recording}/transcript",
        $"/v1/feedback?tutor={of.Tutor}",
        $"/v1/feedback/{of.Feedback}",
    ];

    private async Task<(string Tutor, string Recording, string Feedback)> Somebody()
    {
        var tutor = await api.Client.Tutor("own");
        var recording = await new Upload { TutorId = tutor }.To(api.Client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");
        var feedback = $"{tutor}:general:2026-11-01..2026-11-07";
        await api.Services.GetRequiredService<IGrainFactory>().GetGrain<IFeedbackGrain>(feedback).Request(new RequestFeedback("eva"));
        return (tutor, recording.Id.Value, feedback);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();
}
