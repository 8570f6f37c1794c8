namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Hears speech while it is spoken. So many at once, and no more: each place costs memory and a share of a core.</summary>
public interface ILiveRecognizer
{
    /// <summary>Its name in settings.</summary>
    string Name { get; }

    /// <summary>Null when it understands a language; else why it does not.</summary>
    /// <param name="language">BCP 47.</param>
    string? WhyNot(string language);

    /// <summary>Gives a place for one session, or null when all are taken. Whoever gets it gives it back by disposing it.</summary>
    /// <param name="language">BCP 47; one that it understands.</param>
    ILivePlace? Enter(string language);
}
