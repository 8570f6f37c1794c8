namespace LearningSessions.Generator;

/// <summary>Something that a learner's app reports.</summary>
/// <param name="Eid">RESPONSE, or something else.</param>
/// <param name="At">Epoch milliseconds.</param>
/// <param name="Sitting">In which session.</param>
/// <param name="Lesson">In which lesson.</param>
/// <param name="Language">What cdata says.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Happening(string Eid, long At, Sitting Sitting, Lesson Lesson, string Language, EventShape Shape)
{
    public bool IsResponse => Eid == "RESPONSE";
}
