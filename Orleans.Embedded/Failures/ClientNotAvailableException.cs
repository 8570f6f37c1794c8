namespace Orleans.Runtime;

/// <summary>The observer is gone: its reference was deleted, or nobody held the object any more.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    internal ClientNotAvailableException(GrainId observer) : base($"The observer {observer} is gone.")
    {
    }
}
