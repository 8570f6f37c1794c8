using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LearningSessions.Api.Health;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", Answering(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Answering(null)).AllowAnonymous();
    }

    private static HealthCheckOptions Answering(Func<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration, bool>? which) => new()
    {
        Predicate = which,
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(HealthAnswer.Of(report)),
    };
}
