using LearningSessions.Api.Recordings;

namespace LearningSessions.Api.Tests.Recordings;

public sealed class AudioTypesTests
{
    [Theory]
    [InlineData("call.WAV", ".wav")]
    [InlineData("call.mp3", ".mp3")]
    [InlineData("call.wav.exe", ".bin")]
    [InlineData("call.html", ".bin")]
    [InlineData("call", ".bin")]
    [InlineData("call.wav/../../x", ".bin")]
    public void Only_known_extensions_reach_the_name_of_a_blob(string fileName, string extension) =>
        Assert.Equal(extension, AudioTypes.SafeExtension(fileName));

    [Fact]
    public void What_is_unknown_is_served_as_bytes() => Assert.Equal("application/octet-stream", AudioTypes.MediaType("audio/ab.bin"));
}
