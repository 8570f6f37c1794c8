using System.Net.Http.Json;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Cluster.Tests.Load;

/// <summary>What every kind of load does with answers.</summary>
internal static class Requests
{
    /// <summary>The answer's body.</summary>
    /// <exception cref="HttpRequestException">It is none of success.</exception>
    public static async Task<T> Read<T>(this Task<HttpResponseMessage> request, CancellationToken stop = default)
    {
        using var response = await request;
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.PathAndQuery}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(stop)}",
                null,
                response.StatusCode);
        }

        return (await response.Content.ReadFromJsonAsync<T>(MessageJson.Options, stop))!;
    }

    /// <summary>The answer to a GET.</summary>
    public static Task<T> Get<T>(this HttpClient client, string address, CancellationToken stop = default) =>
        client.GetAsync(new Uri(address, UriKind.Relative), stop).Read<T>(stop);
}
