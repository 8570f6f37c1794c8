namespace LearningSessions.Cluster.Tests.Load;

/// <summary>One kind of request that clients make all the time. To add a kind, implement this and name it in <see cref="SteadyLoad"/>.</summary>
internal interface ILoad
{
    /// <summary>In the report.</summary>
    string Name { get; }

    /// <summary>How long one client of this kind rests between two requests.</summary>
    TimeSpan Rest { get; }

    /// <summary>Makes what the requests need, before the load begins.</summary>
    Task Prepare(HttpClient client);

    /// <summary>Makes one request and notes what was acknowledged.</summary>
    /// <exception cref="HttpRequestException">It was not answered with success.</exception>
    Task Once(HttpClient client, CancellationToken stop);

    /// <summary>After the load, when all is calm: all that was acknowledged is there, and once.</summary>
    Task IsWhole(HttpClient client, Running.RunningCluster cluster);
}
