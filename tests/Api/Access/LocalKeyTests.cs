using LearningSessions.Api.Access;

namespace LearningSessions.Api.Tests.Access;

public sealed class LocalKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("access-").FullName;

    private string KeyFile => Path.Combine(folder, LocalKey.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_is_made_once_for_its_owners_eyes_only()
    {
        var first = LocalKey.Of(folder);
        Assert.Equal(32, first.Secret.Length);
        Assert.Equal(first.Secret.ToArray(), LocalKey.Of(folder).Secret.ToArray());
        Assert.Equal(KeyFile, Assert.Single(Directory.GetFiles(folder)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void Processes_that_start_together_have_one_key()
    {
        var keys = new LocalKey[16];
        Parallel.For(0, keys.Length, i => keys[i] = LocalKey.Of(folder));
        Assert.All(keys, key => Assert.Equal(keys[0].Secret.ToArray(), key.Secret.ToArray()));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        LocalKey.Of(folder);
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<AccessSetupException>(() => LocalKey.Of(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ")]
    [InlineData("this is no key, but it is quite long and has blanks in it, you see?")]
    public void A_file_that_holds_no_key_is_refused(string text)
    {
        LocalKey.Of(folder);
        File.WriteAllText(KeyFile, text);
        Assert.Throws<AccessSetupException>(() => LocalKey.Of(folder));
    }
}
