using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Authorization;

namespace LearningSessions.Api.Access;

/// <summary>Who may use an endpoint.</summary>
/// <param name="Name">Its name, which is also the scope that a token or an API key can be narrowed to.</param>
/// <param name="Roles">The roles it lets pass; a tutor and a learner only for what is their own.</param>
public sealed record Policy(string Name, ImmutableArray<AccessRole> Roles) : IAuthorizationRequirement;
