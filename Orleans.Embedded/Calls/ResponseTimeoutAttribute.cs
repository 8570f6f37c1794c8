using System.Globalization;

namespace Orleans;

/// <summary>How long callers of this method wait, in place of the engine's own limit.</summary>
/// <param name="timeout">A time span such as <c>00:00:05</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    /// <summary>How long callers wait.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
