using System.Net;
using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>Without an issuer only this machine is served: no start on an address that others reach, and no answer on a connection to one.</summary>
/// <param name="options">Whether there is an issuer.</param>
/// <param name="server">Where it was told to listen by code.</param>
/// <param name="configured">Where the configuration tells it to listen.</param>
public sealed class LoopbackGuard(IOptions<AccessOptions> options, IServer server, IReadOnlyList<string> configured) : IHostedLifecycleService
{
    /// <summary>Refuses to start before anything listens.</summary>
    /// <exception cref="AccessSetupException">An address is open to other machines.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var byCode = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (options.Value is { IsLocal: true, PublishedOnLoopback: false } && configured.Concat(byCode).FirstOrDefault(address => !ListenAddresses.IsLoopback(address)) is { } open)
        {
            throw new AccessSetupException(
                $"It would listen on {open}, which other machines reach, but no issuer of tokens is configured. "
                + "Listen on http://127.0.0.1:5080, or set Access:Issuer, Access:Audience and Access:KeysFile.");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Refuses requests on connections from outside, however the server came to listen there.</summary>
    internal static Task Check(HttpContext context, RequestDelegate next) =>
        context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value is { IsLocal: true, PublishedOnLoopback: false }
        && context.Connection.LocalIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? ProblemTypes.LoopbackOnly.Because("No issuer of tokens is configured: only the machine itself is served.").ExecuteAsync(context)
            : next(context);
}
