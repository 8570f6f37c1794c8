using System.Text.Json;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Http;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>Signs requests in as the account of a credentials file.</summary>
internal static class DriveCredentials
{
    private const string Scope = "https://www.googleapis.com/auth/drive";

    /// <summary>The credentials: of a service account, or of a user who once agreed.</summary>
    /// <exception cref="InvalidOperationException">The file is neither; its content is not repeated.</exception>
    public static IConfigurableHttpClientInitializer Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("type").GetString() switch
            {
                JsonCredentialParameters.AuthorizedUserCredentialType => User(json.RootElement),
                JsonCredentialParameters.ServiceAccountCredentialType =>
                    CredentialFactory.FromJson<ServiceAccountCredential>(text).ToGoogleCredential().CreateScoped(Scope),
                var type => throw new InvalidOperationException(
                    $"GoogleDrive:CredentialsFile is of the type '{type}'; what is needed is service_account or authorized_user."),
            };
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new InvalidOperationException("GoogleDrive:CredentialsFile holds no credentials as Google gives them.");
        }
    }

    private static UserCredential User(JsonElement json)
    {
        var token = json.TryGetProperty("token_uri", out var address) ? address.GetString()! : GoogleAuthConsts.OidcTokenUrl;
        var flow = new AuthorizationCodeFlow(new AuthorizationCodeFlow.Initializer(GoogleAuthConsts.OidcAuthorizationUrl, token)
        {
            ClientSecrets = new ClientSecrets { ClientId = json.GetProperty("client_id").GetString(), ClientSecret = json.GetProperty("client_secret").GetString() },
            Scopes = [Scope],
        });
        return new UserCredential(flow, "user", new TokenResponse { RefreshToken = json.GetProperty("refresh_token").GetString() });
    }
}
