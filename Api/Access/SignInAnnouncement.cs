using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>Prints a sign-in link once the product is served, where there is no issuer.</summary>
public sealed class SignInAnnouncement(
    SignInLinks links, IOptions<AccessOptions> options, IServer server, IHostApplicationLifetime lifetime, TextWriter console) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        if (options.Value.IsLocal && server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
            console.WriteLine($"To sign in, open this link (it works once, for {options.Value.SignInLinkLifetime.TotalMinutes:0} minutes):\n  {links.Make(ListenAddresses.FromHere(address))}");
    }
}
