using Microsoft.AspNetCore.Antiforgery;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Endpoints that take the forms of pages.</summary>
public static class Forms
{
    /// <summary>Checks the token against forgery though the endpoint binds no field of the form.</summary>
    public static RouteHandlerBuilder WithForm(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new Required());

    private sealed class Required : IAntiforgeryMetadata
    {
        public bool RequiresValidation => true;
    }
}
