using System.Diagnostics.CodeAnalysis;

namespace LearningSessions.Silo.Cluster;

/// <summary>What a process of the product is: the option <c>Mode</c>.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "What operators call it; nobody takes it for a number here.")]
public enum ProcessMode
{
    /// <summary>All of it, on one machine: silo and API, with SQLite. The default.</summary>
    Single = 0,

    /// <summary>One silo of a cluster; it serves nothing but its health.</summary>
    Silo = 1,

    /// <summary>An API in front of a cluster.</summary>
    Api = 2,
}
