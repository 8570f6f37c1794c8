using System.Net.Http.Json;
using LearningSessions.Api.Access.Keys;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Access;

[Collection("Running")]
public sealed class BearerTests(RunningApi api)
{
    [Theory]
    [InlineData("/v1/tutors")]
    [InlineData("/v1/tutors/ana")]
    [InlineData("/v1/work")]
    [InlineData("/v1/nothing")]
    public async Task Nobody_gets_a_problem_that_says_how_to_come_in(string address)
    {
        using var nobody = api.ClientWith(null);
        using var response = await nobody.GetAsync(address);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        await Task.FromResult(response).IsProblem(401, "sign-in-needed");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.")]
    [InlineData("lsk_nonsense")]
    [InlineData("lsk_00000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_credential_that_does_not_count_is_told_so(string credential)
    {
        using var client = api.ClientWith(credential);
        using var response = await client.GetAsync("/v1/tutors");
        Assert.StartsWith("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        await Task.FromResult(response).IsProblem(401, "sign-in-needed");
    }

    [Theory]
    [InlineData(AccessRole.Reviewer, "/v1/work", 403)]
    [InlineData(AccessRole.Operator, "/v1/work", 200)]
    [InlineData(AccessRole.Operator, "/v1/feedback", 403)]
    [InlineData(AccessRole.Ingest, "/v1/recordings", 200)]
    [InlineData(AccessRole.Ingest, "/v1/feedback", 403)]
    [InlineData(AccessRole.Reviewer, "/v1/api-keys", 403)]
    [InlineData(AccessRole.Admin, "/v1/api-keys", 200)]
    [InlineData(AccessRole.Learner, "/v1/tutors", 403)]
    [InlineData(AccessRole.Learner, "/v1/session", 200)]
    public async Task A_role_reads_what_its_policies_say(AccessRole role, string address, int status)
    {
        using var client = api.ClientOf(role, "somebody");
        using var response = await client.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 403)
            await Task.FromResult(response).IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task A_tutor_reads_what_is_its_own_and_nothing_else()
    {
        var (own, other) = (await api.Client.Tutor(), await api.Client.Tutor());
        var mine = await new Upload { TutorId = own }.To(api.Client).Is<Recording>(202);
        var theirs = await new Upload { TutorId = other }.To(api.Client).Is<Recording>(202);
        await api.Log.Line($"Recording {mine.Id} is Done");
        await api.Log.Line($"Recording {theirs.Id} is Done");
        using var tutor = api.ClientOf(AccessRole.Tutor, own);

        foreach (var address in (string[])[$"/v1/tutors/{own}", $"/v1/recordings/{mine.Id}", $"/v1/recordings/{mine.Id}/audio", $"/v1/recordings/{mine.Id}/transcript", $"/v1/recordings?tutor={own}", $"/v1/feedback?tutor={own}"])
            Assert.True((await tutor.GetAsync(address)).IsSuccessStatusCode, address);
        await tutor.GetAsync($"/v1/feedback/{own}:general:2026-11-01..2026-11-07").IsProblem(404, "unknown-feedback");

        foreach (var address in (string[])["/v1/tutors", $"/v1/tutors/{other}", $"/v1/recordings/{theirs.Id}", $"/v1/recordings/{theirs.Id}/audio", "/v1/recordings/unknown", "/v1/recordings", $"/v1/recordings?tutor={other}", $"/v1/recordings?tutor={own}&tutor={other}", "/v1/feedback", $"/v1/feedback/{other}:general:2026-11-01..2026-11-07"])
            await tutor.GetAsync(address).IsProblem(403, "not-allowed");
        await tutor.PutTutor(own).IsProblem(403, "not-allowed");
        await tutor.PostAsync($"/v1/recordings/{mine.Id}/retry", null).IsProblem(403, "not-allowed");
    }

    [Fact]
    public async Task Answers_tell_browsers_what_they_may_do()
    {
        using var nobody = api.ClientWith(null);
        foreach (var address in (string[])["/v1/tutors", "/health/live", "/sign-in"])
        {
            using var response = await nobody.GetAsync(address);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        }

        using var read = await api.Client.GetAsync("/v1/tutors");
        Assert.Equal("no-cache, private", read.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Another_sites_name_for_this_machine_is_not_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = "rebound.example.org";
        Assert.Equal(400, (int)(await api.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_api_key_is_shown_once_works_as_it_is_scoped_and_ends_when_revoked()
    {
        var created = await api.Client.PostAsJsonAsync("/v1/api-keys", new NewApiKey { Name = "survey", Roles = [AccessRole.Ingest], Scopes = ["tutors.read"] }, MessageJson.Options).Is<CreatedApiKey>(201);
        Assert.Equal(RunningApi.AdminName, created.Key.CreatedBy);
        using var machine = api.ClientWith(created.Secret);

        Assert.Equal(200, (int)(await machine.GetAsync("/v1/tutors")).StatusCode);
        await machine.GetAsync("/v1/recordings").IsProblem(403, "not-allowed");
        await machine.GetAsync("/v1/feedback").IsProblem(403, "not-allowed");
        using var forged = api.ClientWith(created.Secret[..^1] + (created.Secret[^1] == 'A' ? 'B' : 'A'));
        await forged.GetAsync("/v1/tutors").IsProblem(401, "sign-in-needed");

        var listed = await api.Client.GetStringAsync("/v1/api-keys");
        Assert.Contains(created.Key.Id, listed, StringComparison.Ordinal);
        Assert.Contains("lastUsedAt", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKeyText.Read(created.Secret)!.Secret, listed, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", listed, StringComparison.OrdinalIgnoreCase);

        var revoked = await api.Client.DeleteAsync($"/v1/api-keys/{created.Key.Id}").Is<ApiKey>(200);
        Assert.Equal(RunningApi.AdminName, revoked.RevokedBy);
        await machine.GetAsync("/v1/tutors").IsProblem(401, "sign-in-needed");
        await api.Client.DeleteAsync("/v1/api-keys/nothing").IsProblem(404, "unknown-api-key");
    }

    [Theory]
    [InlineData("""{"roles":["ingest"]}""", "name")]
    [InlineData("""{"name":"a","roles":[]}""", "roles")]
    [InlineData("""{"name":"a","roles":["tutor"]}""", "ownId")]
    [InlineData("""{"name":"a","roles":["ingest"],"scopes":["all"]}""", "scopes")]
    [InlineData("""{"name":"a","roles":["ingest"],"scopes":[]}""", "scopes")]
    [InlineData("""{"name":"a","roles":["ingest"],"expiresAt":"2020-01-01T00:00:00Z"}""", "expiresAt")]
    public async Task An_api_key_with_a_fault_is_not_made(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await api.Client.PostAsync("/v1/api-keys", content).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }
}
