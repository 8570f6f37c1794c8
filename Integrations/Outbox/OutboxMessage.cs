using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Integrations.Outbox;

/// <summary>A message as it lies in the outbox.</summary>
/// <param name="Message">What is to be sent.</param>
/// <param name="Delivery">When it was taken, under which id.</param>
public sealed record OutboxMessage(Message Message, Delivery Delivery);
