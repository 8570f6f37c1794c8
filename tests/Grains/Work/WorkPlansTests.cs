using System.ComponentModel.DataAnnotations;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Tests.Work;

public sealed class WorkPlansTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_kind_does_as_all_do_where_it_says_nothing_else()
    {
        using var plans = Plans(new() { Kinds = { ["recording"] = new() { MaxAttempts = 3, MaxDelay = TimeSpan.FromHours(2), MaxAtOnce = 5 } } });

        Assert.Equal((3, TimeSpan.FromSeconds(2), TimeSpan.FromHours(2)), (plans.RetryOf(WorkKind.Recording).MaxAttempts, plans.RetryOf(WorkKind.Recording).BaseDelay, plans.RetryOf(WorkKind.Recording).MaxDelay));
        Assert.Equal(8, plans.RetryOf(WorkKind.Feedback).MaxAttempts);
        Assert.Equal(5, plans.View(WorkKind.Recording, Noon).MaxAtOnce);
        Assert.Null(plans.View(WorkKind.Feedback, Noon).MaxAtOnce);
        Assert.Null(plans.PlaceOf(WorkKind.Feedback, CancellationToken.None));
    }

    [Theory]
    [InlineData("08:00-17:00", 12, true)]
    [InlineData("13:00-17:00", 12, false)]
    [InlineData("22:00-06:00", 23, true)]
    [InlineData("22:00-06:00", 5, true)]
    [InlineData("22:00-06:00", 6, false)]
    [InlineData("22:00-06:00", 12, false)]
    [InlineData("00:00-00:00", 12, true)]
    public void Hours_are_those_of_the_day_also_over_midnight(string hours, int hour, bool isOpen)
    {
        using var plans = Plans(new() { Kinds = { ["Recording"] = new() { Hours = hours } } });

        Assert.Equal(isOpen, plans.IsOpen(WorkKind.Recording, Noon.AddHours(hour - 12)));
        Assert.True(plans.IsOpen(WorkKind.Feedback, Noon));
    }

    [Fact]
    public void Hours_are_of_the_deployments_zone()
    {
        using var plans = Plans(new() { Kinds = { ["Recording"] = new() { Hours = "08:00-10:00" } } }, "America/Asuncion");

        Assert.True(plans.IsOpen(WorkKind.Recording, Noon));
        Assert.False(plans.IsOpen(WorkKind.Recording, Noon.AddHours(-3)));
    }

    [Theory]
    [InlineData("song", "08:00-10:00", "no such kind")]
    [InlineData("recording", "8-10", "Hours")]
    [InlineData("recording", "08:00-25:00", "Hours")]
    public void What_cannot_be_is_refused_at_start(string kind, string hours, string reason)
    {
        var options = new WorkOptions { Kinds = { [kind] = new() { Hours = hours } } };

        Assert.Contains(reason, Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }

    private static WorkPlans Plans(WorkOptions work, string zone = "UTC") =>
        new(Options.Create(new RetryOptions()), Options.Create(work), Options.Create(new DeploymentOptions { TimeZone = zone }));
}
