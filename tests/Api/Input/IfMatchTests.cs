using LearningSessions.Api.Input;

namespace LearningSessions.Api.Tests.Input;

public sealed class IfMatchTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("*", true)]
    [InlineData("\"3\"", true)]
    [InlineData("\"2\", \"3\"", true)]
    [InlineData("\"2\"", false)]
    [InlineData("W/\"3\"", false)]
    [InlineData("3", false)]
    public void Only_the_version_that_was_read_may_be_changed(string? header, bool allowed) =>
        Assert.Equal(allowed, IfMatch.Of(header).Allows(3));
}
