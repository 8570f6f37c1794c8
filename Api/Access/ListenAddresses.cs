using System.Globalization;
using System.Net;

namespace LearningSessions.Api.Access;

/// <summary>Where the server is told to listen.</summary>
public static class ListenAddresses
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>The addresses that the configuration names, by Kestrel's order of precedence; none where it names none.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0)
            return endpoints;
        if (Parts(configuration[WebHostDefaults.ServerUrlsKey]) is { Length: > 0 } urls)
            return urls;
        return
        [
            .. Parts(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. Parts(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
    }

    /// <summary>Whether only this machine reaches an address. Kestrel listens everywhere for a name it does not know.</summary>
    public static bool IsLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe || parsed.IsNamedPipe
            || string.Equals(parsed.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    /// <summary>An address as this machine itself reaches it: one that stands for all of the machine's becomes that of the loopback.</summary>
    public static string FromHere(string address)
    {
        var parsed = BindingAddress.Parse(address);
        var isEverywhere = parsed.Host is "+" or "*" or "[::]" or "::" or "0.0.0.0";
        return isEverywhere ? string.Create(CultureInfo.InvariantCulture, $"{parsed.Scheme}://127.0.0.1:{parsed.Port}") : address;
    }

    private static string[] Parts(string? text) =>
        text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
