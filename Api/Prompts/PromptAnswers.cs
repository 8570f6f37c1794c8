using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Prompts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Prompts;

/// <summary>How refusals of prompts are answered.</summary>
internal static class PromptAnswers
{
    public static ProblemHttpResult Unknown(string name) =>
        ProblemTypes.UnknownPrompt.Because($"There is no prompt {name}. GET /v1/prompts lists those there are.");

    public static ProblemHttpResult UnknownVersion(string name, int? number) => ProblemTypes.UnknownPromptVersion.Because(number is { } version
        ? FormattableString.Invariant($"The prompt {name} has no version {version}. GET /v1/prompts/{name}/versions lists those there are.")
        : $"The label of the prompt {name} must point at a version: only a candidate can be taken away, and only from a prompt that exists.");

    public static ProblemHttpResult NoTrial(string name) => ProblemTypes.UnknownPromptVersion.Because(
        $"A trial of {name} needs a version in production and another one as the candidate: PUT /v1/prompts/{name}/labels/candidate.");

    public static ProblemHttpResult Refused(PromptOutcome outcome, string name, int? number) => outcome switch
    {
        PromptOutcome.UnknownVersion => UnknownVersion(name, number),
        PromptOutcome.InUse => ProblemTypes.VersionInUse.Because(FormattableString.Invariant(
            $"A model was called with version {number} of {name}. Write a new version: POST /v1/prompts/{name}/versions.")),
        PromptOutcome.VersionConflict conflict => ProblemTypes.VersionConflict.Because(
            FormattableString.Invariant($"It is at version {conflict.Version} now. Read it again, then repeat the change on what is there."),
            [new("version", conflict.Version)]),
        PromptOutcome.BadText bad => new Faults().Note("text", bad.Reason.TrimEnd('.')).Problem()!,
        PromptOutcome.Full full => ProblemTypes.LimitReached.Because(FormattableString.Invariant(
            $"The prompt has {full.Limit} versions, as many as there may be: start one of another name.")),
        _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
    };
}
