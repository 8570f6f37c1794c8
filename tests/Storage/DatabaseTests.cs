using LearningSessions.Storage.Tests.Postgres;

namespace LearningSessions.Storage.Tests;

/// <summary>Tests that hold on each database. A class of them is abstract and has a sealed class for each kind.</summary>
public abstract class DatabaseTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TestSchema? schema;

    protected DatabaseTests(DatabaseKind kind)
    {
        schema = kind == DatabaseKind.Postgres ? new TestSchema() : null;
        Stored = Open();
    }

    /// <summary>A new, empty storage.</summary>
    protected StorageUnderTest Stored { get; private set; }

    public void Dispose()
    {
        Stored.Dispose();
        schema?.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes and opens it, as another start of the process does.</summary>
    protected void Reopen()
    {
        Stored.Dispose();
        Stored = Open();
    }

    private StorageUnderTest Open() => schema is null ? new OpenStorage(folder.Path) : new PostgresStorage(schema);
}
