using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests;

[Trait("Engine", "Any")]
public sealed class DiskFullTests
{
    private const int AudioSeconds = 120;

    [TinyDiskFact]
    public async Task An_upload_that_fills_the_disk_is_refused_with_a_clear_problem_and_leaves_nothing_behind()
    {
        using var folder = new TestFolder();
        using var disk = new TinyDisk(folder.Path, megabytes: 32);
        using var server = Server.Product(folder.Path);
        using var client = await server.Client();
        (await client.PutAsJsonAsync("/v1/tutors/ana", new { name = "Ana", language = "es" })).EnsureSuccessStatusCode();
        disk.Fill(leave: 1_000_000);

        using var refused = await Upload(client);

        Assert.Equal(507, (int)refused.StatusCode);
        Assert.Equal("/problems/disk-full", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "blobs"), "*", SearchOption.AllDirectories));

        disk.Clear();
        using var accepted = await Upload(client);
        Assert.Equal(202, (int)accepted.StatusCode);
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient client)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("ana"), "tutorId" },
            { new StringContent("luz"), "learnerId" },
            { new StringContent("es"), "language" },
            { new StringContent("2026-11-20T15:30:00Z"), "recordedAt" },
            { new ByteArrayContent(Wav.Tone(AudioSeconds)), "audio", "call.wav" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = form };
        request.Headers.Add("Idempotency-Key", "on-a-full-disk");
        return await client.SendAsync(request);
    }
}
