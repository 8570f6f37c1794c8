using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Problems;

[Collection("Running")]
public sealed class BareStatusTests(RunningApi api)
{
    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/recordings/a/b/c")]
    public Task An_address_that_is_not_there_is_a_problem(string address) => api.Client.GetAsync(address).IsProblem(404, "not-found");

    [Fact]
    public async Task A_method_that_is_not_taken_is_a_problem_that_names_those_that_are()
    {
        var problem = await api.Client.DeleteAsync("/v1/tutors/ana").IsProblem(405, "method-not-allowed");
        Assert.Contains("PUT", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_says_that_it_lives_and_is_ready()
    {
        (await api.Client.GetAsync("/health/live")).EnsureSuccessStatusCode();
        (await api.Client.GetAsync("/health/ready")).EnsureSuccessStatusCode();
    }
}
