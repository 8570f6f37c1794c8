using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Api.Tests.Curriculum;

[Collection("Running")]
public sealed class CurriculumEndpointTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task The_samples_are_found_in_both_languages()
    {
        var folder = Path.Combine(api.Folder, "curriculum");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.PathOf("samples/curriculum")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);

        var report = await client.PostAsync("/v1/curriculum/refresh", null).Is<CurriculumReport>(200);
        Assert.Equal(8, report.Files);
        Assert.Empty(report.Faults);
        Assert.Equal("fractions.en.md", (await Search("q=how to add fractions&language=en"))[0].Source);
        Assert.Contains("Fracciones › Sumar fracciones", (await Search("q=sumar fracciones&language=es&limit=2")).Select(passage => passage.Title));
        Assert.Equal("Percentages › A price goes up or down", (await Search("q=price 20 off"))[0].Title);
        Assert.All(await Search("q=fracciones&level=11-12"), passage => Assert.Equal("porcentajes.es.md", passage.Source));
        var topics = await client.GetAsync("/v1/curriculum/topics?subject=maths").Is<CurriculumTopic[]>(200);
        Assert.Contains(topics, topic => topic is { Topic: "area", Language: "en", Passages: 4 });
    }

    [Fact]
    public async Task What_cannot_be_searched_is_refused()
    {
        await client.GetAsync("/v1/curriculum?limit=0").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/curriculum?language=Spanish!").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/curriculum?q=" + new string('x', 1_001)).IsProblem(400, "invalid-request");
    }

    private Task<Passage[]> Search(string query) => client.GetAsync("/v1/curriculum?" + query).Is<Passage[]>(200);
}
