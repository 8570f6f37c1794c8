namespace LearningSessions.Api.Live;

/// <summary>From which pages browsers may connect.</summary>
public static class LiveOrigins
{
    /// <summary>Whether a request may open a WebSocket: from a page of the product, from an allowed one, or from no page at all.</summary>
    public static bool Allow(HttpRequest request, LiveSocketOptions options)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
            return request.Headers.Origin.Count == 0;
        return origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
