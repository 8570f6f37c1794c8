using System.Text;

namespace LearningSessions.Api.Tests.Running;

/// <summary>An upload of a recording as a client makes it; what a test says replaces what would do.</summary>
public sealed record Upload
{
    public string? TutorId { get; init; }

    public string? LearnerId { get; init; } = "luis";

    public string? LearnerName { get; init; } = "Luis";

    public string? Language { get; init; } = "es";

    public string? RecordedAt { get; init; } = "2026-11-06T15:30:00Z";

    public byte[]? Audio { get; init; } = Wav.Tone(seconds: 2);

    public string FileName { get; init; } = "call.wav";

    public string? Transcript { get; init; } = """
        Speaker A: Hola, Luis. ¿Cómo estás hoy?
        Speaker B: Muy bien, profe, con ganas de aprender.
        Speaker A: ¿Cuánto es siete por ocho y cómo lo sabes?
        Speaker B: Creo que son cincuenta y seis, porque siete por siete son cuarenta y nueve y siete más son cincuenta y seis.
        Speaker A: Cincuenta y seis, muy bien, porque sumaste siete más. ¿Y nueve por seis?
        Speaker B: No sé, profe, no entiendo bien la tabla del nueve.
        Speaker A: ¿Qué pasa si primero haces diez por seis y luego quitas seis?
        Speaker B: Entonces son sesenta menos seis, o sea cincuenta y cuatro.
        Speaker A: ¡Exacto! Sesenta menos seis son cincuenta y cuatro.
        Speaker B: Ahora lo entiendo mucho mejor, gracias, profe.

        """;

    public string? Key { get; init; }

    /// <summary>Further fields, such as those nobody knows.</summary>
    public IReadOnlyList<(string Name, string Value)> Also { get; init; } = [];

    /// <summary>Whether the files come before the fields.</summary>
    public bool FilesFirst { get; init; }

    /// <summary>Sends it.</summary>
    public async Task<HttpResponseMessage> To(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = Form() };
        if (Key is not null)
            request.Headers.Add("Idempotency-Key", Key);
        return await client.SendAsync(request);
    }

    private MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent();
        if (FilesFirst)
            AddFiles(form);
        foreach (var (name, value) in (IEnumerable<(string, string?)>)
            [("tutorId", TutorId), ("learnerId", LearnerId), ("learnerName", LearnerName), ("language", Language), ("recordedAt", RecordedAt), .. Also])
        {
            if (value is not null)
                form.Add(new StringContent(value), name);
        }

        if (!FilesFirst)
            AddFiles(form);
        return form;
    }

    private void AddFiles(MultipartFormDataContent form)
    {
        if (Audio is not null)
            form.Add(new ByteArrayContent(Audio), "audio", FileName);
        if (Transcript is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Transcript)), "transcript", "call.txt");
    }
}
