using System.Text.Json;

namespace LearningSessions.Integrations.Tests.OpenAI;

/// <summary>What the fake server was asked.</summary>
internal sealed record ReceivedRequest(string? Authorization, JsonElement Body, string Raw);
