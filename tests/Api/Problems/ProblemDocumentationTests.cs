using System.Reflection;
using System.Text.RegularExpressions;
using LearningSessions.Api.Problems;

namespace LearningSessions.Api.Tests.Problems;

public sealed partial class ProblemDocumentationTests
{
    [Fact]
    public void Every_kind_of_problem_is_documented_with_its_status_and_no_other_is()
    {
        var inCode = typeof(ProblemTypes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (ProblemType)property.GetValue(null)!)
            .Select(type => $"{type.Uri} {type.Status}");
        var documented = Row().Matches(File.ReadAllText(RepositoryFiles.PathOf("docs/problems.md")))
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");
        Assert.Equal(inCode.Order(), documented.Order());
    }

    [GeneratedRegex(@"^\| `(/problems/[a-z-]+)` \| (\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
