using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using LearningSessions.Storage.Models;
using LearningSessions.Storage.Pages;
using LearningSessions.Storage.Postgres;
using LearningSessions.Storage.Postgres.States;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>Everything over one schema, as a silo of a cluster has it.</summary>
public sealed class PostgresStorage : StorageUnderTest
{
    public PostgresStorage(TestSchema schema)
    {
        Database = Task.Run(() => PostgresDatabase.Open(schema.Options, TimeProvider.System)).GetAwaiter().GetResult();
        Rows = new CatalogueRows(Database, TimeProvider.System);
        Rows.Declare(CancellationToken.None).GetAwaiter().GetResult();
        Provider = ProviderStates.Open(PostgresDatabase.ConnectionStringOf(schema.Options));
        States = new ProjectingGrainStorage(Provider, Rows, TimeProvider.System, NullLogger<ProjectingGrainStorage>.Instance);
        Pages = new PageStore(Database);
        ModelCalls = new ModelCallLog(Database);
        Catalogue = new Storage.Catalogue.Catalogue(Database);
    }

    public PostgresDatabase Database { get; }

    public override IDatabase Catalogued => Database;

    /// <summary>Orleans' own provider, without our rows.</summary>
    public IGrainStorage Provider { get; }

    public override IGrainStorage States { get; }

    public override IPageStore Pages { get; }

    public override IModelCallLog ModelCalls { get; }

    public override Storage.Catalogue.Catalogue Catalogue { get; }

    internal CatalogueRows Rows { get; }

    public override void Dispose() => Database.Dispose();
}
