using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Access;
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Api.Tests.Access;

public sealed class SetupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("access-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://127.8.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("https://[::1]:5080", true)]
    [InlineData("http://unix:/run/sessions.sock", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.168.1.7:5080", false)]
    [InlineData("http://localhost.example.org:5080", false)]
    public void Whether_only_this_machine_reaches_an_address(string address, bool loopback) =>
        Assert.Equal(loopback, ListenAddresses.IsLoopback(address));

    [Theory]
    [InlineData("urls=http://a:1;http://b:2", "http://a:1 http://b:2")]
    [InlineData("http_ports=80;81", "http://*:80 http://*:81")]
    [InlineData("https_ports=443", "https://*:443")]
    [InlineData("urls=http://a:1&http_ports=80", "http://a:1")]
    [InlineData("Kestrel:Endpoints:Web:Url=http://c:3&urls=http://a:1", "http://c:3")]
    [InlineData("nothing=1", "")]
    public void Where_the_configuration_says_to_listen(string settings, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', ListenAddresses.Of(Configuration(settings))));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("https://id.example.org", null, false)]
    [InlineData(null, "keys.json", false)]
    [InlineData(" ", "keys.json", false)]
    [InlineData("https://id.example.org", "/nowhere/keys.json", false)]
    public void An_issuer_and_its_keys_come_together(string? issuer, string? keysFile, bool valid)
    {
        var options = new AccessOptions { Issuer = issuer, KeysFile = keysFile };
        Assert.Equal(valid, Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    [Fact]
    public void The_command_line_prints_a_token_or_a_link()
    {
        var (code, output, _) = Run($"Storage:DataFolder={folder}&Access:PrintToken=tutor&Access:Subject=ana");
        Assert.Equal((0, 2), (code, output.Trim().Count(character => character == '.')));
        (code, output, _) = Run($"Storage:DataFolder={folder}&Access:PrintSignInLink=http://127.0.0.1:5080/");
        Assert.Equal(0, code);
        Assert.StartsWith("http://127.0.0.1:5080/sign-in?token=", output, StringComparison.Ordinal);
        Assert.Null(Run($"Storage:DataFolder={folder}").Code);
    }

    [Fact]
    public void The_command_line_says_what_it_cannot_do()
    {
        var (code, output, error) = Run($"Storage:DataFolder={folder}&Access:PrintToken=king");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("reviewer", error, StringComparison.Ordinal);
        Assert.Equal(2, Run($"Storage:DataFolder={folder}&Access:PrintToken=admin&Access:Issuer=https://id.example.org").Code);
    }

    private static (int? Code, string Output, string Error) Run(string settings)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (AccessCommands.TryRun(Configuration(settings), output, error), output.ToString(), error.ToString());
    }

    private static IConfiguration Configuration(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split('&').Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build();
}
