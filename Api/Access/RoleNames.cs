using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Access;

/// <summary>Roles as tokens and answers write them.</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, AccessRole> ByName = Enum.GetValues<AccessRole>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => ByName.Keys;

    /// <summary>The name of a role.</summary>
    public static string Of(AccessRole role) => role switch
    {
        AccessRole.Admin => "admin",
        AccessRole.Reviewer => "reviewer",
        AccessRole.Operator => "operator",
        AccessRole.Ingest => "ingest",
        AccessRole.Tutor => "tutor",
        AccessRole.Learner => "learner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The role of a name, written exactly so.</summary>
    public static bool TryRead(string name, out AccessRole role) => ByName.TryGetValue(name, out role);
}
