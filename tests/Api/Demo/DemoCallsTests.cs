using LearningSessions.Api.Demo;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Tests.Demo;

/// <summary>The calls of the demo come in through a source, once.</summary>
public sealed class DemoCallsTests : IDisposable
{
    private static readonly string Samples = RepositoryFiles.PathOf("samples");

    private readonly DirectoryInfo samples = Directory.CreateTempSubdirectory("learning-sessions-");

    public void Dispose() => samples.Delete(recursive: true);

    [Fact]
    public async Task Calls_are_looked_at_taken_and_logged_and_a_second_demo_goes_on_with_them()
    {
        Directory.CreateDirectory(Path.Combine(samples.FullName, "calls"));
        foreach (var file in (string[])["es-01.wav", "es-01.json"])
            File.Copy(Path.Combine(Samples, "calls", file), Path.Combine(samples.FullName, "calls", file));
        await File.WriteAllLinesAsync(
            Path.Combine(samples.FullName, "recordings.csv"),
            (await File.ReadAllLinesAsync(Path.Combine(Samples, "recordings.csv"))).Where(line => line.StartsWith("file,", StringComparison.Ordinal) || line.Contains("es-01.wav", StringComparison.Ordinal)));
        using var api = new RunningApi(
            ("Sources:samples:Folder", samples.FullName), ("Sources:samples:File", "recordings.csv"));
        var client = new DemoClient(api.Client, Samples);
        await client.LoadRoster(CancellationToken.None);
        var preview = await client.Preview(CancellationToken.None);

        var first = Assert.Single(await DemoCalls.Take(client, CancellationToken.None));
        var second = Assert.Single(await DemoCalls.Take(client, CancellationToken.None));

        Assert.Equal((1, false), (preview.Taken, preview.IsUpToDate));
        Assert.Equal((first.Id, "samples", "lucia-benitez"), (second.Id, first.Submission.Origin!.Source, first.Submission.Tutor.Value));
        Assert.True((await client.Source(CancellationToken.None)).Update!.IsUpToDate);
        var ended = await DemoLines.Follow("Recordings", [second], each => client.Recording(each.Id, CancellationToken.None), each => each.Work, CancellationToken.None);
        Assert.Equal(WorkState.Done, ended[0].Work.State);
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_such_source()
    {
        using var api = new RunningApi();

        var sources = await api.Client.GetAsync("/v1/sources").Is<IReadOnlyList<Source>>(200);

        Assert.Equal(["folder"], sources.Select(source => source.Id.Value));
    }
}
