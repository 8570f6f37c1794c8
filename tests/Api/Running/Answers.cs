using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Api.Tests.Running;

/// <summary>Reads answers.</summary>
public static class Answers
{
    /// <summary>The answer's body, which must come with this status.</summary>
    public static async Task<T> Is<T>(this Task<HttpResponseMessage> answer, int status)
    {
        using var response = await answer;
        await response.HasStatus(status);
        return (await response.Content.ReadFromJsonAsync<T>(MessageJson.Options))!;
    }

    /// <summary>The problem document, which must be of this type.</summary>
    public static async Task<JsonElement> IsProblem(this Task<HttpResponseMessage> answer, int status, string type)
    {
        using var response = await answer;
        await response.HasStatus(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/problems/" + type, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
        return problem;
    }

    private static async Task HasStatus(this HttpResponseMessage response, int status)
    {
        if ((int)response.StatusCode != status)
            Assert.Fail($"Expected {status}, got {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
