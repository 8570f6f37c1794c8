using System.Reflection;
using System.Text.Json;

namespace Orleans.Embedded;

/// <summary>How the one-process engine runs.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>The assemblies whose grain classes it serves.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How long a caller waits for an answer before it gets a <see cref="TimeoutException"/>; 30 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nobody may have called before an activation ends; 15 minutes.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an activation may take to end; 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest period of a reminder; 1 minute.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether arguments and results are copied through JSON. For tests: nobody can then lean on a shared reference.</summary>
    public bool RoundTripMessages { get; set; }

    /// <summary>How messages are copied.</summary>
    public JsonSerializerOptions Json { get; set; } = JsonSerializerOptions.Default;
}
