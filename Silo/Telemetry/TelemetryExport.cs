using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LearningSessions.Silo.Telemetry;

/// <summary>Sends traces and metrics to a collector from start to stop; what is left is sent at the end.</summary>
/// <param name="options">Where to.</param>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService
{
    private static readonly string[] Sources = ["LearningSessions.*", "Microsoft.AspNetCore", "Microsoft.Orleans.Application", "System.Net.Http"];
    private static readonly string[] Meters =
    [
        "LearningSessions.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans", "System.Net.Http", "System.Runtime",
    ];

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.OtlpEndpoint is null)
            return Task.CompletedTask;
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(settings.ServiceName))
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.SampleRatio)))
            .AddSource(Sources)
            .AddOtlpExporter(otlp => Direct(otlp, settings, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(settings.ServiceName))
            .AddMeter(Meters)
            .AddOtlpExporter((otlp, reader) =>
            {
                Direct(otlp, settings, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.MetricPeriod.TotalMilliseconds;
            })
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left. Two who stop the host at once end each provider once.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref traces, null)?.Dispose();
        Interlocked.Exchange(ref metrics, null)?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Points an exporter at the collector: over HTTP each kind of telemetry has a path of its own.</summary>
    internal static void Direct(OtlpExporterOptions otlp, TelemetryOptions settings, string path)
    {
        otlp.Protocol = settings.Protocol;
        otlp.Endpoint = settings.Protocol == OtlpExportProtocol.HttpProtobuf
            ? new Uri(settings.OtlpEndpoint!.ToString().TrimEnd('/') + "/" + path)
            : settings.OtlpEndpoint!;
    }
}
