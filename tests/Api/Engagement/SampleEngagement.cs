using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Engagement;

/// <summary>The product with the sample telemetry in it, imported by path over HTTP.</summary>
public sealed class SampleEngagement : IAsyncLifetime
{
    /// <summary>A learner of whom the samples hold a clip, and miss others.</summary>
    public const string Learner = "learner-012";

    /// <summary>That clip.</summary>
    public const string Clip = "org-cedar/learner-012-1767600674129-1767600675239-do_2131048.wav";

    /// <summary>The product.</summary>
    public RunningApi Api { get; } = new(("Clips:Folder", Sample("clips")), ("Acoustics:Recognizers:0", "none"), ("Risks:CheckEvery", "1.00:00:00"));

    /// <summary>The path of a sample.</summary>
    public static string Sample(string name) => RepositoryFiles.PathOf($"samples/telemetry/{name}");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Import("telemetry", "events.jsonl");
        await Import("sessions", "sessions.csv");
    }

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        Api.Dispose();
        return Task.CompletedTask;
    }

    private async Task Import(string kind, string file)
    {
        File.Copy(Sample(file), Path.Combine(Api.Folder, file));
        var import = await Api.Client.PostAsJsonAsync("/v1/imports", new { kind, path = file }).Is<JsonElement>(202);
        await Api.Log.Line($"Import {import.GetProperty("id").GetString()} is Done");
    }
}
