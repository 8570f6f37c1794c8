using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>A session that was begun, and how to speak in it.</summary>
/// <param name="Session">The session with its questions.</param>
/// <param name="Token">What the first message of its connection holds; for this session alone.</param>
/// <param name="ExpiresAt">Until when session and token count, UTC.</param>
/// <param name="Socket">The path of its WebSocket.</param>
public sealed record LiveBegun(LiveSession Session, string Token, DateTimeOffset ExpiresAt, string Socket);
