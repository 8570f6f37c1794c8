using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tutors;

/// <summary>What a tutor handed over must look like, whether as JSON or as a line of a roster.</summary>
public static class TutorRules
{
    /// <summary>What is wrong with it.</summary>
    public static Faults Check(string? id, PutTutor profile) => new Faults()
        .Id("id", id)
        .Note("name", InputRules.Name(profile.Name))
        .Note("phone", InputRules.Phone(profile.Phone))
        .Note("language", InputRules.Language(profile.Language));
}
