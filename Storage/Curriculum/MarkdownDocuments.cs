using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace LearningSessions.Storage.Curriculum;

/// <summary>Reads a Markdown file of the curriculum: its front matter, and the text under each heading.</summary>
internal static partial class MarkdownDocuments
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the content of a file.</summary>
    /// <exception cref="CurriculumFormatException">It is no document of a curriculum.</exception>
    public static CurriculumDocument Read(byte[] content, string fileName)
    {
        var text = Decode(content);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var front = FrontMatter.Read(lines);
        var language = front.Needed("language");
        if (!LanguageTag().IsMatch(language))
            throw new CurriculumFormatException(1, $"its language {language} is no language tag such as es or en");
        // Blank lines in place of the front matter keep the numbers of the others.
        var body = string.Join('\n', Enumerable.Repeat("", front.Lines).Concat(lines.Skip(front.Lines)));
        var document = Markdown.Parse(body, Pipeline);
        var title = front.Title ?? document.OfType<HeadingBlock>().Where(heading => heading.Level == 1).Select(heading => PlainText(heading, body)).FirstOrDefault()
            ?? Path.GetFileNameWithoutExtension(fileName);
        var sections = Sections(document, body).ToArray();
        if (sections.Length == 0)
            throw new CurriculumFormatException(front.Lines + 1, "it has no text below its front matter");
        return new(title, front.Needed("subject"), front.Needed("level"), language, front.List("topics"), sections);
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return Utf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException bad)
        {
            var line = 1 + content.AsSpan(0, bad.Index).Count((byte)'\n');
            throw new CurriculumFormatException(line, "it is not UTF-8");
        }
    }

    private static IEnumerable<CurriculumSection> Sections(MarkdownDocument document, string body)
    {
        string? heading = null;
        var line = 1;
        var text = new StringBuilder();
        foreach (var block in document)
        {
            if (block is HeadingBlock next)
            {
                if (text.Length > 0)
                    yield return new(heading, line, text.ToString());
                text.Clear();
                heading = next.Level == 1 ? null : PlainText(next, body);
                line = next.Line + 1;
            }
            else if (PlainText(block, body) is { Length: > 0 } plain)
            {
                text.Append(text.Length == 0 ? "" : "\n").Append(plain);
            }
        }

        if (text.Length > 0)
            yield return new(heading, line, text.ToString());
    }

    private static string PlainText(Block block, string body) =>
        Markdown.ToPlainText(body.Substring(block.Span.Start, block.Span.Length), Pipeline).Trim();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
