using LearningSessions.Api.Input;

namespace LearningSessions.Api.Tests.Input;

public sealed class NameBasedGuidTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Theory]
    [InlineData("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2")] // RFC 9562, appendix A.4
    [InlineData("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d")] // the documentation of Python's uuid5
    public void A_name_has_the_uuid_that_others_compute(string name, string uuid) =>
        Assert.Equal(new Guid(uuid), NameBasedGuid.Of(Dns, name));

    [Fact]
    public void Another_name_or_namespace_gives_another_uuid()
    {
        Assert.NotEqual(NameBasedGuid.Of(Dns, "a"), NameBasedGuid.Of(Dns, "b"));
        Assert.NotEqual(NameBasedGuid.Of(Dns, "a"), NameBasedGuid.Of(Guid.Empty, "a"));
    }
}
