using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Clips;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Tests.Engagement;

public sealed class ClipEndpointsTests(SampleEngagement sample) : IClassFixture<SampleEngagement>
{
    private const string Analyses = "/v1/clips/analyses";

    private static readonly string Audio = $"/v1/clips/audio?link={Uri.EscapeDataString(SampleEngagement.Clip)}";

    private RunningApi Api => sample.Api;

    [Fact]
    public async Task A_learners_clips_are_analysed_listed_and_heard()
    {
        var begun = await Post(new { learners = new[] { SampleEngagement.Learner, SampleEngagement.Learner, "nobody-known" } }).Is<ClipsBegun>(202);
        Assert.Equal(new ClipsBegun(Begun: 1, UnderWay: 0, Unknown: 1), begun);
        await Api.Log.Line($"Clips of {SampleEngagement.Learner}, pass 1: Done");

        var pass = await Api.Client.GetAsync($"/v1/learners/{SampleEngagement.Learner}/clips").Is<ClipAnalysis>(200);
        Assert.Equal((WorkState.Done, 1, RunningApi.AdminName), (pass.Work.State, pass.Pass, pass.Command.By));
        Assert.True(pass.Counts is { Analysed: > 0, Missing: > 0 });
        var listed = await Api.Client.GetAsync("/v1/clips?state=done&limit=200").Is<JsonElement>(200);
        Assert.Contains(listed.GetProperty("items").EnumerateArray(), row => row.GetProperty("learner").GetString() == SampleEngagement.Learner);
        Assert.Empty((await Api.Client.GetAsync("/v1/clips?state=deadLetter").Is<JsonElement>(200)).GetProperty("items").EnumerateArray());

        var sound = await File.ReadAllBytesAsync(SampleEngagement.Sample($"clips/{SampleEngagement.Clip}"));
        using var whole = await Api.Client.GetAsync(Audio);
        Assert.Equal((200, "audio/wav", "nosniff"), ((int)whole.StatusCode, whole.Content.Headers.ContentType?.MediaType, whole.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(sound, await whole.Content.ReadAsByteArrayAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, Audio) { Headers = { Range = new RangeHeaderValue(4, 11) } };
        using var part = await Api.Client.SendAsync(request);
        Assert.Equal(206, (int)part.StatusCode);
        Assert.Equal(sound[4..12], await part.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("""{}""", "learners")]
    [InlineData("""{"all":true,"school":"x"}""", "learners")]
    [InlineData("""{"all":true,"learners":["a"]}""", "learners")]
    [InlineData("""{"learners":["a","b c/d"]}""", "learners")]
    public async Task A_selection_of_nobody_of_two_kinds_or_of_what_is_no_id_is_refused(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Api.Client.PostAsync(Analyses, content);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(400, (int)response.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public Task More_than_a_thousand_learners_by_name_are_refused() =>
        Post(new { learners = Enumerable.Range(0, 1_001).Select(i => $"l{i}") }).IsProblem(400, "invalid-request");

    [Theory]
    [InlineData("/v1/clips?limit=0", "invalid-request")]
    [InlineData("/v1/clips?limit=201", "invalid-request")]
    [InlineData("/v1/clips?state=odd", "invalid-request")]
    [InlineData("/v1/clips?cursor=nonsense", "invalid-cursor")]
    [InlineData("/v1/clips/audio", "invalid-request")]
    public Task A_bad_question_is_told_what_is_wrong(string address, string type) => Api.Client.GetAsync(address).IsProblem(400, type);

    [Theory]
    [InlineData("/v1/clips/audio?link=org%2Fnever-uploaded.wav")]
    [InlineData("/v1/clips/audio?link=..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/v1/learners/learner-nobody/clips")]
    public Task What_is_not_there_is_not_found(string address) => Api.Client.GetAsync(address).IsProblem(404, "unknown-clips");

    [Theory]
    [InlineData(AccessRole.Reviewer, "/v1/clips", 200)]
    [InlineData(AccessRole.Operator, "/v1/clips", 200)]
    [InlineData(AccessRole.Ingest, "/v1/clips", 403)]
    [InlineData(AccessRole.Learner, "/v1/clips", 403)]
    [InlineData(AccessRole.Ingest, "/v1/learners/learner-012/clips", 403)]
    [InlineData(AccessRole.Operator, "/v1/clips/audio?link=none", 403)]
    [InlineData(AccessRole.Ingest, "/v1/clips/audio?link=none", 403)]
    [InlineData(AccessRole.Reviewer, "/v1/clips/audio?link=none", 404)]
    public async Task Who_may_see_is_not_who_may_hear(AccessRole role, string address, int status)
    {
        using var client = Api.ClientOf(role, "somebody");
        using var response = await client.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(AccessRole.Operator, 202)]
    [InlineData(AccessRole.Reviewer, 403)]
    [InlineData(AccessRole.Ingest, 403)]
    public async Task Operators_have_clips_analysed_and_reviewers_do_not(AccessRole role, int status)
    {
        using var client = Api.ClientOf(role, "somebody");
        using var response = await client.PostAsJsonAsync(Analyses, new { learners = new[] { "nobody-known" } });
        Assert.Equal(status, (int)response.StatusCode);
    }

    private Task<HttpResponseMessage> Post(object body) => Api.Client.PostAsJsonAsync(Analyses, body);
}
