using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;

namespace LearningSessions.Api.Pages.Tutors;

/// <summary>The names of the tutors on one page. Those that are asked for while a page is put together are read at once.</summary>
public sealed class TutorNames(Catalogue catalogue)
{
    private HashSet<TutorId> asked = [];
    private Task<IReadOnlyDictionary<TutorId, string>>? reading;

    /// <summary>A tutor's name; the id where nobody gave a name.</summary>
    public async Task<string> Of(TutorId tutor)
    {
        asked.Add(tutor);
        reading ??= Read();
        return (await reading).GetValueOrDefault(tutor) ?? tutor.Value;
    }

    private async Task<IReadOnlyDictionary<TutorId, string>> Read()
    {
        // The other components of the page ask before the renderer comes back here.
        await Task.Yield();
        var tutors = asked;
        (asked, reading) = ([], null);
        return await catalogue.TutorNames(tutors);
    }
}
