using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_of_the_first_story_gets_the_history_of_its_work()
    {
        Directory.CreateDirectory(folder.Path);
        using (var old = Connections.Open(DataFolder.DatabaseIn(folder.Path), SqliteOpenMode.ReadWriteCreate))
        {
            old.Execute($"PRAGMA application_id = {IntegrityCheck.ApplicationId}");
            using var schema = old.Connection.CreateCommand();
            schema.CommandText = FirstStory();
            schema.ExecuteNonQuery();
            old.Execute(
                "INSERT INTO work VALUES (1, 'r1', 6, 'Transcribe', 8, 8, 0, 1, 1, 1, 1, 'No Answer', 'ana', 'luz', 'r1', 3)");
            old.Execute("PRAGMA user_version = 1");
        }

        using var storage = new OpenStorage(folder.Path);

        var change = Assert.Single((await storage.Catalogue.WorkHistory(new(WorkKind.Recording, "r1"))).Items);
        Assert.Equal((WorkState.DeadLetter, "Transcribe", 8, "No Answer"), (change.State, change.Step, change.Attempt, change.Error));
        Assert.Single((await storage.Catalogue.Work(new() { Search = "no answer" })).Items);
    }

    private static string FirstStory()
    {
        var assembly = typeof(SqliteDatabase).Assembly;
        var name = assembly.GetManifestResourceNames().Single(each => each.EndsWith("0001_first_story.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
