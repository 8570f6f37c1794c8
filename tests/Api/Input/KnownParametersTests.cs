using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Input;

[Collection("Running")]
public sealed class KnownParametersTests(RunningApi api)
{
    [Fact]
    public async Task A_parameter_with_a_typing_error_is_refused_with_those_there_are()
    {
        var problem = await api.Client.GetAsync("/v1/recordings?tutr=ana").IsProblem(400, "invalid-request");
        var fault = problem.GetProperty("errors").GetProperty("tutr").GetString();
        Assert.StartsWith("is not a parameter of this address; it takes ", fault, StringComparison.Ordinal);
        Assert.Contains("tutor", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_parameters_says_so()
    {
        var problem = await api.Client.GetAsync("/v1/session?verbose=1").IsProblem(400, "invalid-request");
        Assert.Equal("is not a parameter: this address takes none", problem.GetProperty("errors").GetProperty("verbose").GetString());
    }

    [Theory]
    [InlineData("/v1/recordings?TUTOR=ana&limit=5")]
    [InlineData("/health/live?from=a-prober")]
    [InlineData("/openapi/v1.json?cache=no")]
    public async Task Known_parameters_in_any_case_and_those_of_open_addresses_pass(string address)
    {
        using var answer = await api.Client.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
    }
}
