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
        var text = File.ReadAllText(file);
        try
        {
            using var json = JsonDocument.Parse(text);
            var type = json.RootElement.GetProperty("type").GetString();
            return type switch
            {
                JsonCredentialParameters.AuthorizedUserCredentialType => User(json.RootElement),
                JsonCredentialParameters.ServiceAccountCredentialType =>
                    CredentialFactory.FromJson<ServiceAccountCredential>(text).ToGoogleCredential().CreateScoped(Scope),
                _ => throw new NotSupportedException($"they are of the type '{type}'; what is needed is service_account or authorized_user"),
            };
        }
        catch (NotSupportedException other)
        {
            throw new InvalidOperationException($"GoogleDrive:CredentialsFile holds no credentials that serve: {other.Message}.");
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InvalidOperationException("GoogleDrive:CredentialsFile holds no credentials that serve: Google words them otherwise.");
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
