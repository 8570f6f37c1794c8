using LearningSessions.Postgres.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LearningSessions.Storage.Tests;

/// <summary>A test of each database; skipped on PostgreSQL where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LearningSessions.Storage.Tests.DatabaseFactDiscoverer", "LearningSessions.Storage.Tests")]
internal sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>Knows by the name of the class whether a test needs a server.</summary>
internal sealed class DatabaseFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        PostgresServer.Missing is { } reason && testMethod.TestClass.Class.Name.EndsWith("OnPostgres", StringComparison.Ordinal)
            ? new XunitSkippedDataRowTestCase(
                DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}
