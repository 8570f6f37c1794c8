namespace LearningSessions.Cluster.Tests.Running;

/// <summary>Tests that share one cluster; each leaves it whole.</summary>
[CollectionDefinition("Cluster")]
public sealed class ClusterTests : ICollectionFixture<RunningCluster>;
