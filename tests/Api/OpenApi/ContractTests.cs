using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.OpenApi;

[Collection("Running")]
public sealed class ContractTests(RunningApi api)
{
    private const string Fixture = "tests/Api/openapi.v1.json";

    [Fact]
    public async Task The_contract_is_the_one_that_was_reviewed()
    {
        var served = (await api.Client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = RepositoryFiles.PathOf(Fixture);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            await File.WriteAllTextAsync(file, served);
        Assert.True(
            served == await File.ReadAllTextAsync(file),
            $"The API's contract changed. Where that is meant, run UPDATE_FIXTURES=1 dotnet test tests/Api and review the change of {Fixture}.");
    }
}
