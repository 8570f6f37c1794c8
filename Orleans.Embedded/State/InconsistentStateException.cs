using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Someone else wrote the state in between. One that escapes a call ends the activation, so that the next call reads the truth.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>Says nothing more.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>Says what happened.</summary>
    public InconsistentStateException(string message) : base(message)
    {
    }

    /// <summary>Says what happened and why.</summary>
    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!)
    {
    }

    /// <summary>Says which ETag is stored and which was expected.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    /// <summary>Says which ETag is stored, which was expected, and what the storage said.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The ETag in the storage, where known.</summary>
    public string? StoredEtag { get; }

    /// <summary>The ETag that the writer held.</summary>
    public string? CurrentEtag { get; }

    // The activation that held the old state ends; those that the exception merely passes through do not.
    internal bool HasEndedItsActivation { get; set; }
}
