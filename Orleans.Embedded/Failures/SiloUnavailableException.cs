namespace Orleans.Runtime;

/// <summary>The engine has not started, or is stopping, and takes no calls from outside.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>Says nothing more.</summary>
    public SiloUnavailableException() : this("The engine takes no calls.")
    {
    }

    /// <summary>Says what happened.</summary>
    public SiloUnavailableException(string msg) : base(msg)
    {
    }

    /// <summary>Says what happened and why.</summary>
    public SiloUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
