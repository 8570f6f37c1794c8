using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Access;

/// <summary>What the command line gives the person at this machine instead of serving: a token, or a link to sign in.</summary>
public static class AccessCommands
{
    /// <summary>
    /// Does what <c>--Access:PrintToken ROLE</c> (with <c>--Access:Subject ID</c>, for a tutor or a learner their id) or
    /// <c>--Access:PrintSignInLink ADDRESS</c> asks for.
    /// </summary>
    /// <returns>The exit code; null when neither is asked for.</returns>
    public static int? TryRun(IConfiguration configuration, TextWriter output, TextWriter error)
    {
        var section = configuration.GetSection("Access");
        var (role, address) = (section["PrintToken"], section["PrintSignInLink"]);
        if (role is null && address is null)
            return null;
        var options = section.Get<AccessOptions>() ?? new AccessOptions();
        if (!options.IsLocal)
            return Refuse(error, "Access:Issuer is set: it gives the tokens, not this machine.");
        if (role is not null && !RoleNames.TryRead(role, out _))
            return Refuse(error, $"'{role}' is none of the roles {string.Join(", ", RoleNames.All)}.");
        try
        {
            var key = LocalKeySource.Of(configuration);
            output.WriteLine(role is not null && RoleNames.TryRead(role, out var wanted)
                ? LocalTokens.Access(key, options, wanted, section["Subject"] ?? SignInLinks.Subject, TimeProvider.System.GetUtcNow())
                : SignInLinks.Of(address!, LocalTokens.SignIn(key, options, AccessRole.Admin, SignInLinks.Subject, TimeProvider.System.GetUtcNow())));
            return 0;
        }
        catch (Exception fault) when (fault is AccessSetupException or IOException or UnauthorizedAccessException)
        {
            return Refuse(error, fault.Message);
        }
    }

    private static int Refuse(TextWriter error, string reason)
    {
        error.WriteLine(reason);
        return 2;
    }
}
