using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Tests.Fakes.S3;

namespace LearningSessions.Api.Tests.Engagement;

[Trait("Engine", "Any")]
public sealed class ObjectImportTests : IAsyncLifetime
{
    private FakeS3 s3 = null!;

    public async Task InitializeAsync() => s3 = await FakeS3.StartAsync("telemetry");

    public Task DisposeAsync() => s3.DisposeAsync().AsTask();

    [Fact]
    public async Task An_object_of_the_bucket_is_imported_as_a_file_is()
    {
        using var api = new RunningApi(
            ("S3:ServiceUrl", s3.Address.ToString()), ("S3:AccessKey", FakeS3.AccessKey), ("S3:SecretKey", FakeS3.SecretKey), ("S3:Bucket", "telemetry"));
        s3.Put("telemetry", "exports/events.jsonl", await File.ReadAllBytesAsync(SampleEngagement.Sample("events.jsonl")));

        var there = await Import(api, "exports/events.jsonl");
        Assert.Contains("is Done", await api.Log.Line($"Import {there} is "), StringComparison.Ordinal);
        Assert.NotEmpty((await api.Client.GetAsync("/v1/learners").Is<JsonElement>(200)).GetProperty("items").EnumerateArray());

        var missing = await Import(api, "exports/none.jsonl");
        Assert.Contains("is DeadLetter", await api.Log.Line($"Import {missing} is "), StringComparison.Ordinal);
        var work = (await api.Client.GetAsync($"/v1/imports/{missing}").Is<JsonElement>(200)).GetProperty("work");
        Assert.StartsWith("The bucket telemetry holds no object exports/none.jsonl", work.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_bucket_the_import_says_what_is_missing()
    {
        using var api = new RunningApi();

        var import = await Import(api, "exports/events.jsonl");

        Assert.Contains("set S3:Bucket", await api.Log.Line($"Import {import} is DeadLetter"), StringComparison.Ordinal);
    }

    private static async Task<string> Import(RunningApi api, string key) =>
        (await api.Client.PostAsJsonAsync("/v1/imports", new { kind = "telemetry", objectKey = key }).Is<JsonElement>(202)).GetProperty("id").GetString()!;
}
