using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Live;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Live;

/// <summary>Who may speak in a session: whoever has its token, or the platform's own token of somebody who may.</summary>
public sealed class LiveTokens(LocalKeySource key, IOptions<AccessOptions> options, TokenReader reader, TimeProvider time)
{
    // The report comes after the last audio.
    private static readonly TimeSpan AfterExpiry = TimeSpan.FromMinutes(15);

    /// <summary>The token of a session.</summary>
    public string Of(LiveSession session)
    {
        var now = time.GetUtcNow();
        var lifetime = session.ExpiresAt + AfterExpiry - now;
        return LocalTokens.Live(key.Key, options.Value, session.Id.Value, now, lifetime > AfterExpiry ? lifetime : AfterExpiry);
    }

    /// <summary>Whether a token lets its bearer speak in a session.</summary>
    /// <param name="token">As it came.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="learner">Whose session it is; asked only where it matters.</param>
    public async Task<bool> Allow(string token, string session, Func<Task<string?>> learner)
    {
        if (reader.ReadLive(token) is TokenReading.Good own)
            return own.Person.SubjectId() == session;
        if (reader.ReadAccess(token) is not TokenReading.Good { Person: var person } || !person.HasScopeFor(Policies.SpeakLive.Name))
            return false;
        var roles = person.Roles().Intersect(Policies.SpeakLive.Roles).ToList();
        return roles.Any(role => role != AccessRole.Learner) || roles.Count > 0 && person.OwnId() is { } id && id == await learner();
    }
}
