using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Access;

/// <summary>How an endpoint knows whose data a request asks for.</summary>
/// <param name="Role">The role that is held to its own data by it.</param>
/// <param name="OwnerOf">The id of the tutor or learner whose data it is; null when that is nobody's.</param>
public sealed record Ownership(AccessRole Role, Func<HttpContext, ValueTask<string?>> OwnerOf)
{
    /// <summary>The route's <c>{id}</c> is the tutor.</summary>
    public static Ownership OfTutor { get; } = new(AccessRole.Tutor, context => new(RouteId(context)));

    /// <summary>The route's <c>{id}</c> is a recording of the tutor.</summary>
    public static Ownership OfRecording { get; } = new(AccessRole.Tutor, async context =>
        RouteId(context) is { } id && TextIdRules.IsWellFormed(id)
        && await Grains(context).GetGrain<IRecordingGrain>(id).Get() is { } recording
            ? recording.Submission.Tutor.Value
            : null);

    /// <summary>The route's <c>{id}</c> is a feedback of the tutor.</summary>
    public static Ownership OfFeedback { get; } = new(AccessRole.Tutor, context =>
        new(FeedbackId.TryParse(RouteId(context), out var parts) ? parts.Tutor.Value : null));

    /// <summary>The route's <c>{id}</c> is a session of the learner.</summary>
    public static Ownership OfLiveSession { get; } = new(AccessRole.Learner, async context =>
        RouteId(context) is { } id && TextIdRules.IsWellFormed(id)
            ? (await Grains(context).GetGrain<ILiveSessionGrain>(id).Get())?.Request.Learner.Value
            : null);

    /// <summary>What every learner may do; the endpoint itself holds them to their own.</summary>
    public static Ownership OfOneself { get; } = new(AccessRole.Learner, context => new(context.User.OwnId()));

    /// <summary>A list, asked for with <c>tutor=</c> one's own id.</summary>
    public static Ownership OfTutorInQuery { get; } = new(AccessRole.Tutor, context =>
        new(context.Request.Query["tutor"] is [{ Length: > 0 } tutor] ? tutor : null));

    private static string? RouteId(HttpContext context) => context.GetRouteValue("id") as string;

    private static IGrainFactory Grains(HttpContext context) => context.RequestServices.GetRequiredService<IGrainFactory>();
}
