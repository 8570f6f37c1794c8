using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LearningSessions.Silo.Cluster;

/// <summary>How the processes of a cluster find and watch each other: the section <c>Cluster</c>. The same for all of them, the addresses excepted.</summary>
public sealed class ClusterSettings : IValidatableObject
{
    /// <summary>Which silos belong together.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Id { get; set; } = "learning-sessions";

    /// <summary>How many silos there are as a rule: limits towards providers are divided by it. 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int Silos { get; set; } = 1;

    /// <summary>A folder that all silos and APIs share: outbox, documents, and the blobs where no bucket takes them.</summary>
    public string? SharedFolder { get; set; }

    /// <summary>The IP address under which others reach this silo; left out, the first of the machine.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>Where silos reach this silo; 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Where APIs reach this silo; 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>How long a call of an actor may take; 1 s to 5 min, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long an API repeats a call that can be repeated while the cluster recovers; 0 to 1 min, default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RepeatFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often silos look after each other, and how long each look may take; 100 ms to 1 min, default 750 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromMilliseconds(750);

    /// <summary>After so many looks without an answer a silo is declared dead; 2 to 20, default 3. Fewer or shorter looks find a dead silo sooner and
    /// take a busy one for dead.</summary>
    [Range(2, 20)]
    public int MissedProbes { get; set; } = 3;

    /// <summary>A limit of the whole deployment as one silo has to keep it.</summary>
    public int Share(int limit) => Math.Max(1, limit / Silos);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AdvertisedAddress is { } address && !IPAddress.TryParse(address, out _))
            yield return new ValidationResult($"Cluster:AdvertisedAddress '{address}' is no IP address.", [nameof(AdvertisedAddress)]);
        if (SiloPort == GatewayPort)
            yield return new ValidationResult("Cluster:SiloPort and Cluster:GatewayPort must differ.", [nameof(GatewayPort)]);
    }
}
