using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>What the analyst's command says of files that it cannot use.</summary>
public sealed class ImportCommandTests
{
    [Fact]
    public async Task Names_that_lead_nowhere_are_told_at_once_each_on_its_line()
    {
        using var files = new TestFolder();
        Directory.CreateDirectory(files.Path);
        var (missing, output) = (Path.Combine(files.Path, "events.jsonl"), Path.Combine(files.Path, "nowhere", "phases.csv"));

        using var command = Server.Product(
            Path.Combine(files.Path, "data"), "--Import:Events", missing, "--Import:Sessions", files.Path, "--Import:Phases", output);

        Assert.Equal(1, await command.Ended());
        Assert.Contains($"There is no file {missing}.", command.Said, StringComparison.Ordinal);
        Assert.Contains($"{files.Path} is a folder", command.Said, StringComparison.Ordinal);
        Assert.Contains("make it first", command.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(files.Path, "data")), "It opened the data folder.");
    }

    [Fact]
    public async Task A_file_of_another_kind_is_no_success_and_its_reasons_are_kept()
    {
        using var files = new TestFolder();
        Directory.CreateDirectory(files.Path);
        var sessions = Path.Combine(files.Path, "sessions.csv");
        await File.WriteAllTextAsync(sessions, "user_id,session_id,milestone_level,progress,created_at\nana,s1,m1,10,2026-01-05\n");

        using var command = Server.Product(Path.Combine(files.Path, "data"), "--Import:Events", sessions, "--Import:Phases", Path.Combine(files.Path, "phases.csv"));

        Assert.Equal(1, await command.Ended());
        Assert.Contains("none of its 2 records could be read as telemetry", command.Said, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(files.Path, "data"), "dead-*.jsonl", SearchOption.AllDirectories));
        Assert.False(File.Exists(Path.Combine(files.Path, "phases.csv")), "It wrote scores.");
    }
}
