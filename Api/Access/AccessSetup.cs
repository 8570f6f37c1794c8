using LearningSessions.Api.Access.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>Who is let in: what the Api registers, uses and maps for it.</summary>
public static class AccessSetup
{
    /// <summary>Registers authentication, policies, sign-in and the guard of this machine's addresses.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Access").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new LocalKeySource(configuration));
        services.AddSingleton<IssuerKeys>();
        services.AddSingleton<TokenReader>();
        services.AddSingleton<SignInLinks>();
        services.AddHostedService(provider => new LoopbackGuard(
            provider.GetRequiredService<IOptions<AccessOptions>>(), provider.GetRequiredService<IServer>(), ListenAddresses.Of(configuration)));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SignInAnnouncement>(provider, Console.Out));
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<AccessOptions>>(NameThisMachine);
        services.AddAuthorization(Authorize);
        services.AddSingleton<IAuthorizationHandler, PolicyHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        services.AddSchemes();
        services.AddCookieKeys(configuration);
        return services;
    }

    /// <summary>Checks each request. Comes before the endpoints, after the handlers of faults.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.Use((context, next) => LoopbackGuard.Check(context, next));
        app.UseAuthentication();
        app.UseAntiforgeryForCookies();
        app.UseAuthorization();
    }

    /// <summary>Maps sign-in, session and API keys.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapSession();
        app.MapApiKeys();
    }

    internal static string DataFolderOf(IConfiguration configuration) => configuration["Storage:DataFolder"] is { Length: > 0 } folder ? folder : "data";

    private static void AddSchemes(this IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, any =>
                any.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? Schemes.Bearer : Schemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Schemes.Bearer, null)
            .AddCookie(Schemes.Cookie, cookie =>
            {
                cookie.Cookie.Name = "learning-sessions";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.LoginPath = SignInEndpoints.Address;
            });
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(Schemes.Cookie)
            .Configure<IOptions<AccessOptions>, TimeProvider>((cookie, access, time) =>
            {
                cookie.ExpireTimeSpan = access.Value.SessionLifetime;
                cookie.TimeProvider = time;
            });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = CookieRequests.TokenHeader;
            antiforgery.Cookie.Name = "learning-sessions-antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    // The keys of cookies are of the given key, or lie in the data folder, for its owner's eyes only; so nobody is signed out by a restart.
    private static void AddCookieKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection();
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, loggers) =>
        {
            if (configuration["Access:LocalKey"] is { Length: > 0 })
            {
                keys.XmlRepository = new CookieKeyOfLocalKey(LocalKeySource.Of(configuration));
                keys.AutoGenerateKeys = false;
                return;
            }

            var path = Path.Combine(Path.GetFullPath(DataFolderOf(configuration)), "cookie-keys");
            var folder = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            keys.XmlRepository = new FileSystemXmlRepository(folder, loggers);
        });
        services.Configure<Microsoft.AspNetCore.DataProtection.DataProtectionOptions>(protection => protection.ApplicationDiscriminator = "learning-sessions");
    }

    private static void Authorize(AuthorizationOptions authorization)
    {
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var policy in Policies.All)
            authorization.AddPolicy(policy.Name, each => each.RequireAuthenticatedUser().AddRequirements(policy));
    }

    // Another site whose name leads to this machine must not speak to it through a browser here.
    private static void NameThisMachine(HostFilteringOptions filter, IOptions<AccessOptions> access)
    {
        if (access.Value.IsLocal)
            filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
    }
}
