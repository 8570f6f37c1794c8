using System.Globalization;
using System.Net.Http.Headers;
using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>Asks an OpenAI-compatible endpoint for its list of models: it costs nothing and tells whether the key is accepted.</summary>
internal static class EndpointCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    public static async Task<ProviderTestOutcome> Test(Uri endpoint, string key, string model, TimeProvider time, CancellationToken cancel)
    {
        using var http = new SpeechHttp($"The endpoint {endpoint.Host}", time);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{endpoint.ToString().TrimEnd('/')}/models"));
        if (key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            var models = (await http.Send<ModelList>(request, Limit, cancel)).Data ?? [];
            return new ProviderTestOutcome.Works(models.Any(each => each.Id is { } id && (id == model || id.EndsWith("/" + model, StringComparison.Ordinal)))
                ? $"The endpoint {endpoint.Host} answers and knows the model {model}."
                : string.Create(CultureInfo.InvariantCulture, $"The endpoint {endpoint.Host} answers. It does not list {model} among its {models.Count} models; some servers take any name."));
        }
        catch (SpeechServiceException failed)
        {
            return new ProviderTestOutcome.Fails(failed.Failure.Reason, failed.Failure is ProviderFailure.Transient);
        }
    }

    private sealed record ModelList(IReadOnlyList<ListedModel>? Data);

    private sealed record ListedModel(string? Id);
}
