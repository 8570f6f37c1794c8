using LearningSessions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace LearningSessions.Silo.Telemetry;

/// <summary>What the silo tells of itself.</summary>
internal static class TelemetryHosting
{
    private const string Section = "Telemetry";

    /// <summary>Sends traces, metrics and logs where an endpoint is set. Call it first: what starts later is traced from its start.</summary>
    public static void AddTelemetryExport(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<TelemetryOptions>(Section);
        builder.Services.AddHostedService<TelemetryExport>();
        var settings = builder.Configuration.GetSection(Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (settings is not { OtlpEndpoint: not null, Logs: true })
            return;
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeScopes = true;
            logging.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService(settings.ServiceName));
            logging.AddOtlpExporter(otlp => TelemetryExport.Direct(otlp, settings, "v1/logs"));
        });
    }

    /// <summary>Measures work, and says whether storage and engine do theirs. Call it after these were added.</summary>
    public static void AddMeasures(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<WorkMeter>();
        builder.AddHealthOfStorageAndEngine();
    }

    /// <summary>Says whether storage and engine do their work.</summary>
    public static void AddHealthOfStorageAndEngine(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<EngineHealth>("engine");
}
