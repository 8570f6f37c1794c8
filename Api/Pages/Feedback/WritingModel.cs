using LearningSessions.Api.Feedback;

namespace LearningSessions.Api.Pages.Feedback;

/// <summary>What the page that has feedback written shows.</summary>
/// <param name="From">The first day in the form.</param>
/// <param name="To">The last day in the form.</param>
/// <param name="Zone">The zone in which days begin and end.</param>
/// <param name="Evaluated">What there is for each tutor, once asked.</param>
/// <param name="Fault">What is wrong with the form.</param>
public sealed record WritingModel(string From, string To, string Zone, RequestedFeedback? Evaluated, string? Fault);
