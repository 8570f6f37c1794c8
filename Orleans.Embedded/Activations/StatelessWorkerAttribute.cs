namespace Orleans.Concurrency;

/// <summary>Calls to one key may be served by several activations at once.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : Attribute
{
    /// <summary>As many activations of a key as the machine has processors.</summary>
    public StatelessWorkerAttribute() : this(Environment.ProcessorCount)
    {
    }

    /// <summary>At most so many activations of a key.</summary>
    public StatelessWorkerAttribute(int maxLocalWorkers) => Limit = Math.Max(1, maxLocalWorkers);

    internal int Limit { get; }
}
