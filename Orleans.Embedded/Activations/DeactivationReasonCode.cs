namespace Orleans;

/// <summary>The kinds of reasons for the end of an activation that one process knows.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The process ends.</summary>
    ShuttingDown = 1,

    /// <summary>It never became active.</summary>
    ActivationFailed = 2,

    /// <summary>Nobody called for a while.</summary>
    ActivationIdle = 4,

    /// <summary>A failure, such as state that another writer had changed.</summary>
    ApplicationError = 8,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested = 9,
}
