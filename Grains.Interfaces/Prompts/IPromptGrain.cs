using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>One prompt with its versions. Key: the prompt's name. The versions that come with the product are taken in when it is first
/// called.</summary>
[Alias("IPromptGrain")]
public interface IPromptGrain : IGrainWithStringKey
{
    /// <summary>The prompt, or null when it has no version.</summary>
    [Alias("Get")]
    Task<Prompt?> Get();

    /// <summary>One version, or null when there is none of this number.</summary>
    [Alias("GetVersion")]
    Task<PromptVersion?> GetVersion(int number);

    /// <summary>The newest versions up to a number, newest first.</summary>
    /// <param name="upTo">The highest number wanted; null for the newest.</param>
    /// <param name="count">1 to 50.</param>
    [Alias("ListVersions")]
    Task<ImmutableArray<PromptVersion>> ListVersions(int? upTo, int count);

    /// <summary>Adds a version; the newest version's own text again adds none. It is not used before a label points at it.</summary>
    [Alias("Add")]
    Task<PromptOutcome> Add(WritePrompt command);

    /// <summary>Changes a version that was never called.</summary>
    /// <param name="number">Which.</param>
    /// <param name="command">Its new text.</param>
    /// <param name="onEdition">The edition the person saw, or null to change whatever is there.</param>
    [Alias("Change")]
    Task<PromptOutcome> Change(int number, WritePrompt command, int? onEdition = null);

    /// <summary>Points a label at a version, also back at an earlier one; null takes the candidate away.</summary>
    /// <param name="label">Which label.</param>
    /// <param name="number">The version.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="onRevision">The revision of the prompt the person saw, or null to point whatever is there.</param>
    [Alias("SetLabel")]
    Task<PromptOutcome> SetLabel(PromptLabel label, int? number, string by, int? onRevision = null);

    /// <summary>Begins a trial of the candidate against the version in production, changes its share, or ends it. It ends too when the candidate is taken
    /// away.</summary>
    /// <param name="share">The candidate's share in percent, 1 to 99; null ends it.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="onRevision">The revision of the prompt the person saw, or null to change whatever is there.</param>
    [Alias("SetSplit")]
    Task<PromptOutcome> SetSplit(int? share, string by, int? onRevision = null);

    /// <summary>The version to call a model with, from now on in use; null when the label points at none.</summary>
    [Alias("Use")]
    Task<PromptVersion?> Use(PromptLabel label);

    /// <summary>The version to call a model with for one session, from now on in use: while a trial is under way the candidate for the candidate's share of all
    /// keys, else the one in production; null when there is none.</summary>
    /// <param name="key">The session: the same key gets the same version as long as the trial stays as it is.</param>
    [Alias("UseFor")]
    Task<PromptVersion?> UseFor(string key);
}
