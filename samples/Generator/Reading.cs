namespace LearningSessions.Generator;

/// <summary>One way of reading a sentence.</summary>
/// <param name="Values">The members of <c>edata.values</c> before accuracy and duration, as JSON.</param>
/// <param name="Original">The sentence, as the inside of a JSON string.</param>
/// <param name="Plain">The sentence.</param>
/// <param name="Spoken">What is said.</param>
/// <param name="Accuracy">Percent of the words that are right.</param>
internal sealed record Reading(byte[] Values, byte[] Original, string Plain, string Spoken, int Accuracy);
