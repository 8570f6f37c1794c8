using System.Net.Http.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tests.Running;

/// <summary>What a test needs to be there.</summary>
public static class Known
{
    /// <summary>A tutor whom no other test knows; gives the id.</summary>
    public static async Task<string> Tutor(this HttpClient client, string prefix = "tutor")
    {
        var id = $"{prefix}-{Guid.NewGuid():n}";
        using var response = await client.PutTutor(id);
        response.EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Puts a tutor.</summary>
    public static Task<HttpResponseMessage> PutTutor(this HttpClient client, string id, string name = "Ana Gómez") =>
        client.PutAsJsonAsync($"/v1/tutors/{id}", new PutTutor(name, "+595981123456", "es"), MessageJson.Options);
}
