using LearningSessions.Api.Health;
using LearningSessions.Api.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Api.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_says_of_each_check_what_it_found_and_no_longer_when_the_process_stops()
    {
        using var api = RunningApi.With(new Dictionary<string, string> { ["Health:DrainDelay"] = "00:00:03" });

        var ready = await api.Client.GetAsync("/health/ready").Is<HealthAnswer>(200);
        Assert.Equal("healthy", ready.Status);
        Assert.Equal(["catalogue", "engine", "process", "storage"], ready.Checks.Keys.Order());
        Assert.All(ready.Checks.Values, check => Assert.Equal("healthy", check.Status));
        Assert.All(ready.Checks.Values, check => Assert.False(string.IsNullOrEmpty(check.Reason)));
        Assert.Equal("healthy", (await api.Client.GetAsync("/health/live").Is<HealthAnswer>(200)).Status);

        api.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var draining = await api.Client.GetAsync("/health/ready").Is<HealthAnswer>(503);
        Assert.Equal(("unhealthy", "The process is stopping."), (draining.Status, draining.Checks["process"].Reason));
        Assert.Equal("healthy", draining.Checks["storage"].Status);
        await api.Client.GetAsync("/health/live").Is<HealthAnswer>(200);
    }
}
