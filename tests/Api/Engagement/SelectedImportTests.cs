using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Engagement;

/// <summary>Imports of some learners over HTTP, and what was set aside read again on the page.</summary>
[Trait("Engine", "Any")]
public sealed class SelectedImportTests
{
    private const string Sessions = "user_id,session_id,milestone_level,progress,created_at\nana,s1,m1,10,2026-01-05\nbea,s1,m1,10,2026-01-05\n";

    private static readonly string[] Chosen = ["bea"];

    [Fact]
    public async Task An_upload_and_a_named_file_are_of_the_learners_that_the_request_lists()
    {
        using var api = new RunningApi();
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "sessions.csv"), Sessions);

        using var form = new MultipartFormDataContent
        {
            { new StringContent("sessions"), "kind" }, { new StringContent("bea, cleo"), "learners" }, { new StringContent(Sessions), "file", "sessions.csv" },
        };
        var upload = await api.Client.PostAsync("/v1/imports", form).Is<JsonElement>(202);
        var named = await api.Client.PostAsJsonAsync("/v1/imports", new { kind = "sessions", path = "sessions.csv", learners = Chosen }).Is<JsonElement>(202);

        foreach (var import in (JsonElement[])[upload, named])
        {
            var id = import.GetProperty("id").GetString();
            await api.Log.Line($"Import {id} is Done");
            var counts = (await api.Client.GetAsync($"/v1/imports/{id}").Is<JsonElement>(200)).GetProperty("progress").GetProperty("counts");
            Assert.Equal((1, 1), (counts.GetProperty("kept").GetInt32(), counts.GetProperty("notSelected").GetInt32()));
        }
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_told_where_it_fails()
    {
        using var api = new RunningApi();
        using var broken = new StringContent("{\"kind\":", System.Text.Encoding.UTF8, "application/json");
        await api.Client.PostAsync("/v1/imports", broken).IsProblem(400, "malformed-json");
    }

    [Fact]
    public async Task Live_telemetry_comes_compressed_too()
    {
        using var api = new RunningApi();
        var batch = System.Text.Encoding.UTF8.GetBytes("""{"events":[{"eid":"RESPONSE","ets":1767600000000,"actor":{"id":"zoe"},"context":{"cdata":[{"type":"language","id":"en"}]}}]}""");
        using var target = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(batch);

        var counts = await api.Client.PostAsync("/v1/telemetry", Encoded(target.ToArray(), "gzip")).Is<JsonElement>(202);
        Assert.Equal(1, counts.GetProperty("read").GetInt32());
        await api.Client.GetAsync("/v1/learners/zoe").Is<JsonElement>(200);
        await api.Client.PostAsync("/v1/telemetry", Encoded(target.ToArray()[..^9], "gzip")).IsProblem(400, "malformed-upload");
        await api.Client.PostAsync("/v1/telemetry", Encoded(batch, "gzip")).IsProblem(400, "malformed-upload");
        await api.Client.PostAsync("/v1/telemetry", Encoded(batch, "br")).IsProblem(415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("""{"kind":"sessions","path":"x.csv","school":"School 7"}""", "school and level are not in the rows of sessions")]
    [InlineData("""{"kind":"clipMetrics","path":"x.csv","learners":["ana"]}""", "kind names no learners in its rows")]
    [InlineData("""{"kind":"telemetry","path":"x.jsonl","learners":["ana"],"level":"2"}""", "learners or a group (cohort, school, level) can be given, not both")]
    public async Task A_selection_that_the_file_cannot_answer_is_refused(string body, string detail)
    {
        using var api = new RunningApi();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var problem = await api.Client.PostAsync("/v1/imports", content).Is<JsonElement>(400);

        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static ByteArrayContent Encoded(byte[] body, string encoding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }
}
