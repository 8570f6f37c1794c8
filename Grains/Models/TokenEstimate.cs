namespace LearningSessions.Grains.Models;

/// <summary>Tokens before a provider has counted them: characters ÷ 4, rounded up.</summary>
public static class TokenEstimate
{
    private const int CharactersPerToken = 4;

    /// <summary>The tokens of a text.</summary>
    public static int Of(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;

    /// <summary>The tokens that a model reads of a call.</summary>
    public static int Of(ModelCall call) => call.Messages.Sum(message => Of(message.Text)) + (call.Schema is null ? 0 : Of(call.Schema.Text));
}
