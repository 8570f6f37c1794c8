namespace LearningSessions.Grains.Models;

/// <summary>One message of a conversation with a model.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">What is said.</param>
public sealed record ModelMessage(ModelRole Role, string Text);
