namespace LearningSessions.Grains.Models;

/// <summary>One message of a conversation with a model.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">What is said.</param>
/// <param name="Audio">What is heard with it; null for text alone. Only a model that listens can be sent any.</param>
public sealed record ModelMessage(ModelRole Role, string Text, ModelAudio? Audio = null);
