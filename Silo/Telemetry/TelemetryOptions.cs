using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace LearningSessions.Silo.Telemetry;

/// <summary>Where traces, metrics and logs are sent. Without an endpoint nothing is collected and nothing leaves.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The address of an OpenTelemetry collector, such as http://localhost:4318 (HttpProtobuf) or http://localhost:4317 (Grpc). Null sends nothing.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>HttpProtobuf or Grpc; default HttpProtobuf.</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>The name of this service in what is sent.</summary>
    [Required(AllowEmptyStrings = false)]
    public string ServiceName { get; set; } = "learning-sessions";

    /// <summary>The share of traces that are sent, 0 to 1; a caller's decision is kept. Default 1.</summary>
    [Range(0.0, 1.0)]
    public double SampleRatio { get; set; } = 1;

    /// <summary>How often metrics are sent; 1 s to 1 h, default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MetricPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether logs are sent too; default yes.</summary>
    public bool Logs { get; set; } = true;
}
