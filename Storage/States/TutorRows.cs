using LearningSessions.Grains.Tutors;

namespace LearningSessions.Storage.States;

/// <summary>A tutor's row. Counts of recordings are not in it: the catalogue counts them.</summary>
internal static class TutorRows
{
    private static readonly Table Tutors = new("tutor", ["id"],
        ["name", "sort_name", "phone", "language", "created_at", "search"],
        constant: ["created_at"],
        settled: ["name", "sort_name", "phone", "language", "search"]);

    public static Projection<TutorState>[] All { get; } = [new(Tutors, key => [key], (key, state, _) => Tutor(key, state))];

    private static object?[]? Tutor(string key, TutorState state) => state.Profile is not { } profile
        ? null
        : [profile.Name, SearchText.Of(profile.Name), profile.Phone, profile.Language, UnixMicroseconds.From(state.CreatedAt),
            SearchText.Of(key, profile.Name, profile.Phone)];
}
