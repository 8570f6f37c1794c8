using System.Net.Http.Json;
using System.Text.Json;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>Hands in sample calls, through the public API.</summary>
public static class Calls
{
    /// <summary>A tutor whom no other test knows; gives the id.</summary>
    public static async Task<string> Tutor(this HttpClient client, string prefix, string name)
    {
        var id = $"{prefix}-{Guid.NewGuid().ToString("n")[..8]}";
        using var answer = await client.PutAsJsonAsync($"/v1/tutors/{id}", new { name, phone = "+595981123456", language = "es" });
        answer.EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>A Spanish sample with its transcript, so that it takes no recognizer; gives the recording's id.</summary>
    /// <param name="client">To whom.</param>
    /// <param name="tutor">Whose call.</param>
    /// <param name="learner">With whom.</param>
    /// <param name="sample">es-01 to es-04.</param>
    /// <param name="day">The day of the call.</param>
    /// <param name="withTranscript">Without it, nobody here understands Spanish.</param>
    public static async Task<string> Call(
        this HttpClient client, string tutor, string learner, string sample, string day, bool withTranscript = true)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(tutor), "tutorId" },
            { new StringContent(learner.ToLowerInvariant()), "learnerId" },
            { new StringContent(learner), "learnerName" },
            { new StringContent("es"), "language" },
            { new StringContent(day + "T15:30:00Z"), "recordedAt" },
            { File(sample + ".wav"), "audio", sample + ".wav" },
        };
        if (withTranscript)
        {
            var name = System.IO.File.Exists(Path(sample + ".json")) ? sample + ".json" : sample + ".txt";
            form.Add(File(name), "transcript", name);
        }

        using var answer = await client.PostAsync("/v1/recordings", form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
    }

    private static ByteArrayContent File(string name) => new(System.IO.File.ReadAllBytes(Path(name)));

    /// <summary>Where a file of the sample calls lies.</summary>
    public static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "LearningSessions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds LearningSessions.sln.");
        return System.IO.Path.Combine(folder.FullName, "samples", "calls", name);
    }
}
