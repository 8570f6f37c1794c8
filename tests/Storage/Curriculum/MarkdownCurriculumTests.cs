using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Storage.Curriculum;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LearningSessions.Storage.Tests.Curriculum;

[Trait("Engine", "Any")]
public sealed class MarkdownCurriculumTests : IDisposable
{
    private const string Fractions = """
        ---
        subject: Maths
        level: 9-10
        language: en
        topics: fractions, parts
        ---
        # Fractions

        A fraction is a *part* of a whole.

        ## Adding fractions

        Only parts of the [same size](https://example.org) are added.
        """;

    private const string Volcanoes = """
        ---
        title: Volcanes
        subject: ciencias
        level: 11-12
        language: es-PY
        topics: [volcanes]
        ---
        La lava es roca fundida. El cráter está arriba.
        """;

    private readonly TestFolder folder = new();
    private DataFolder data;
    private MarkdownCurriculum curriculum;

    public MarkdownCurriculumTests() => (data, curriculum) = Open();

    private string Documents => Path.Combine(folder.Path, "documents");

    public void Dispose()
    {
        Close();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_heading_is_a_passage_of_plain_text_with_its_place()
    {
        await Given("maths/fractions.md", Fractions);

        var passage = (await Find("adding"))[0];

        Assert.Equal(("Fractions › Adding fractions", "Maths", "9-10", "en"), (passage.Title, passage.Subject, passage.Level, passage.Language));
        Assert.Equal(("maths/fractions.md", 11, "Only parts of the same size are added."), (passage.Source, passage.Line, passage.Text));
        Assert.Equal("fractions, parts", string.Join(", ", passage.Topics));
        Assert.True(passage.Score > 0, $"The score is {passage.Score}.");
    }

    [Theory]
    [InlineData("fraction", 2)]
    [InlineData("FRACTIONS, please!", 2)]
    [InlineData("crater", 1)]
    [InlineData("cráteres", 1)]
    [InlineData("volcán", 1)]
    [InlineData("AND OR NOT NEAR(\"", 0)]
    [InlineData("of", 2)]
    [InlineData("la", 1)]
    [InlineData("of the volcano", 0)]
    [InlineData("*", 0)]
    [InlineData("size AND", 1)]
    public async Task Words_are_found_in_any_case_number_and_with_or_without_accents(string text, int passages)
    {
        await Given("fractions.md", Fractions);
        await Given("volcanes.md", Volcanoes);

        Assert.Equal(passages, (await Find(text)).Length);
    }

    [Fact]
    public async Task Passages_are_filtered_by_subject_level_and_language()
    {
        await Given("fractions.md", Fractions);
        await Given("volcanes.md", Volcanoes);

        Assert.Equal(3, (await curriculum.Search(new(), default)).Length);
        Assert.Equal(2, (await curriculum.Search(new() { Subject = "MATHS" }, default)).Length);
        Assert.Equal("Volcanes", Assert.Single(await curriculum.Search(new() { Language = "es" }, default)).Title);
        Assert.Single(await curriculum.Search(new() { Level = "11-12", Language = "es-AR" }, default));
        Assert.Empty(await curriculum.Search(new() { Level = "11-12", Subject = "maths" }, default));
        Assert.Single(await curriculum.Search(new() { Limit = 1 }, default));
        Assert.Equal(
            [("volcanes", "ciencias", 1), ("fractions", "Maths", 2), ("parts", "Maths", 2)],
            (await curriculum.Topics(null, default)).OrderBy(topic => topic.Subject).ThenBy(topic => topic.Topic).Select(topic => (topic.Topic, topic.Subject, topic.Passages)));
        Assert.Equal(2, (await curriculum.Topics("maths", default)).Length);
    }

    [Fact]
    public async Task Only_what_changed_is_indexed_anew_also_after_a_restart()
    {
        await Given("fractions.md", Fractions);
        await Given("volcanes.md", Volcanoes);
        Close();
        (data, curriculum) = Open();

        Assert.Equal((2, 0, 0, 3), Counts(await curriculum.Refresh(default)));
        await File.WriteAllTextAsync(Path.Combine(Documents, "fractions.md"), Fractions.Replace("Adding", "Joining", StringComparison.Ordinal));
        File.Delete(Path.Combine(Documents, "volcanes.md"));
        Assert.Equal((1, 1, 1, 2), Counts(await curriculum.Refresh(default)));
        Assert.Single(await Find("joining"));
        Assert.Empty(await Find("lava"));
    }

    [Theory]
    [InlineData("# No front matter", 1, "does not begin with front matter")]
    [InlineData("---\nsubject: maths\n", 1, "has no end")]
    [InlineData("---\nsubject: maths\nlevle: 9\n---\ntext", 3, "front matter has no levle")]
    [InlineData("---\nsubject: maths\nlevel: 9\ntopics: a\nlanguage: Spanish!\n---\ntext", 1, "no language tag")]
    [InlineData("---\nsubject: maths\nlevel: 9\ntopics: a\n---\ntext", 1, "does not say language")]
    [InlineData("---\nsubject: maths\nsubject: maths\n---\ntext", 3, "subject twice")]
    [InlineData("---\nsubject: maths\nlevel: 9\ntopics: a\nlanguage: es\n---\n# Title only", 7, "has no text")]
    public async Task A_bad_file_is_named_with_its_line_and_the_others_are_there(string content, int line, string reason)
    {
        await Given("fractions.md", Fractions);

        var report = await Given("bad.md", content);

        var fault = Assert.Single(report.Faults);
        Assert.Equal(("bad.md", line), (fault.Source, fault.Line));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 2), (report.Files, report.Passages));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_named_with_its_line()
    {
        Directory.CreateDirectory(Documents);
        await File.WriteAllBytesAsync(Path.Combine(Documents, "latin.md"), [.. "---\nsubject: matem"u8, 0xE1, .. "ticas\n---\n"u8]);

        var fault = Assert.Single((await curriculum.Refresh(default)).Faults);

        Assert.Equal((2, "it is not UTF-8"), (fault.Line, fault.Reason));
    }

    [Fact]
    public async Task A_damaged_index_is_made_anew()
    {
        await Given("fractions.md", Fractions);
        Close();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "data", "curriculum.db"), new string('x', 10_000));
        (data, curriculum) = Open();

        Assert.Equal((1, 1, 0, 2), Counts(await curriculum.Refresh(default)));
        Assert.Single(await Find("adding"));
    }

    [Fact]
    public async Task Without_a_folder_there_is_an_empty_curriculum()
    {
        Assert.Equal((0, 0, 0, 0), Counts(await curriculum.Refresh(default)));
        Assert.Empty(await Find("fractions"));
    }

    private static (int Files, int Changed, int Removed, int Passages) Counts(CurriculumReport report) =>
        (report.Files, report.Changed, report.Removed, report.Passages);

    private async Task<Passage[]> Find(string text) => [.. await curriculum.Search(new() { Text = text }, default)];

    private async Task<CurriculumReport> Given(string name, string content)
    {
        var file = Path.Combine(Documents, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
        return await curriculum.Refresh(default);
    }

    private (DataFolder Data, MarkdownCurriculum Curriculum) Open()
    {
        var claimed = DataFolder.Claim(Path.Combine(folder.Path, "data"));
        return (claimed, new(claimed, Options.Create(new CurriculumOptions { Folder = Documents }), NullLogger<MarkdownCurriculum>.Instance));
    }

    private void Close()
    {
        curriculum.Dispose();
        data.Dispose();
    }
}
