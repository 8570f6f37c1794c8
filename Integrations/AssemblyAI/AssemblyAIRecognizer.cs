using System.Threading.RateLimiting;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Speech;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>Has AssemblyAI transcribe a recording and tell its speakers apart. Each call does one part and gives the job to be kept: upload, order, then
/// ask until it is through. Whether a job was ordered by an attempt that was cut off is found out by its audio before another is ordered.</summary>
public sealed class AssemblyAIRecognizer(IBlobStore blobs, IOptions<AssemblyAIOptions> options, TimeProvider time) : ISpeechRecognizer, IDisposable
{
    private const double PollGrowth = 1.5;

    private readonly AssemblyAIOptions options = options.Value;
    private readonly AssemblyAIClient client = new(options.Value, time);
    private readonly ConcurrencyLimiter uploads =
        new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.MaxConcurrentUploads, QueueLimit = int.MaxValue });

    /// <inheritdoc />
    public string Name => "assemblyai";

    /// <inheritdoc />
    public SpeechTariff? Tariff { get; } = SpeechPriceOptions.TariffOf(options.Value.Prices);

    /// <inheritdoc />
    public bool MayCost(SpeechRequest request) => request.Job is { Upload: not null, JobId: null };

    /// <inheritdoc />
    public string? WhyNot(SpeechRequest request) => ServiceLanguages.Knows(request.Language, options.Languages)
        ? null
        : $"AssemblyAI is not asked for {request.Language}.";

    /// <inheritdoc />
    public async Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel)
    {
        try
        {
            return request.Job switch
            {
                null or { JobId: null, Upload: null } => await Upload(request, cancel),
                { JobId: null } job => await Order(request, job, cancel),
                var job => await Fetch(request, job, cancel),
            };
        }
        catch (SpeechServiceException failed)
        {
            return new RecognitionOutcome.Failed(failed.Failure, failed.EndsJob);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        uploads.Dispose();
    }

    private async Task<RecognitionOutcome> Upload(SpeechRequest request, CancellationToken cancel)
    {
        using var turn = await uploads.AcquireAsync(1, cancel);
        await using var audio = await blobs.OpenRead(request.AudioBlob, cancel);
        var address = await client.Upload(audio, cancel);
        return new RecognitionOutcome.Pending(new SpeechJob { Engine = Name, Upload = address, Since = time.GetUtcNow() }, TimeSpan.Zero);
    }

    private async Task<RecognitionOutcome> Order(SpeechRequest request, SpeechJob job, CancellationToken cancel)
    {
        var id = request.MayBeOrdered ? await client.Find(job.Upload!, job.Since, cancel) : null;
        id ??= await Ordered(request, job, cancel);
        return new RecognitionOutcome.Pending(job with { JobId = id, Since = time.GetUtcNow() }, PollAfter(0));
    }

    private async Task<string> Ordered(SpeechRequest request, SpeechJob job, CancellationToken cancel)
    {
        try
        {
            return await client.Order(job.Upload!, request.Language, request.Recording.Value, cancel);
        }
        catch (SpeechServiceException refused) when (refused.Failure is ProviderFailure.Permanent)
        {
            throw new SpeechServiceException(refused.Failure, endsJob: true);
        }
    }

    private async Task<RecognitionOutcome> Fetch(SpeechRequest request, SpeechJob job, CancellationToken cancel)
    {
        var now = await Known(job, cancel);
        return now.Status switch
        {
            "completed" => Completed(AssemblyAITranscript.Of(now, request, Name, options.Model), job),
            "error" => Erred(SpeechHttp.Said(now.Error), request, job),
            "queued" or "processing" when time.GetUtcNow() - job.Since < options.Deadline =>
                new RecognitionOutcome.Pending(job with { Polls = job.Polls + 1 }, PollAfter(job.Polls + 1)),
            "queued" or "processing" => new RecognitionOutcome.Failed(new ProviderFailure.Permanent(
                $"AssemblyAI was not through after {options.Deadline.TotalHours:0.#} h (job {job.JobId}). A retry asks for the same job again and costs nothing.")),
            _ => new RecognitionOutcome.Failed(new ProviderFailure.Transient("AssemblyAI answered with something that is none of its answers.")),
        };
    }

    private RecognitionOutcome.Failed Erred(string said, SpeechRequest request, SpeechJob job) =>
        new(new ProviderFailure.Permanent($"AssemblyAI could not transcribe the recording: {said}"), EndsJob: true)
        {
            Charges = [ChargeOf(job, options.Model, request.Duration) with { Result = ModelCallResult.Failed, Reason = said, IsFree = true }],
        };

    private RecognitionOutcome.Recognized Completed(Transcript transcript, SpeechJob job) =>
        new(transcript) { Charges = [ChargeOf(job, transcript.Model, transcript.Duration)] };

    private SpeechCharge ChargeOf(SpeechJob job, string model, double seconds) =>
        new($"{Name}/{job.JobId}", job.Since, model is "" ? "default" : model, seconds, (time.GetUtcNow() - job.Since).TotalSeconds);

    private async Task<AssemblyAIJob> Known(SpeechJob job, CancellationToken cancel)
    {
        try
        {
            return await client.Get(job.JobId!, cancel);
        }
        catch (SpeechServiceException unknown) when (unknown.Status is 400 or 404)
        {
            throw new SpeechServiceException(
                new ProviderFailure.Permanent($"AssemblyAI no longer knows the job {job.JobId}: a retry orders a new one. {unknown.Message}"), endsJob: true);
        }
    }

    private TimeSpan PollAfter(int polls)
    {
        var wait = options.FirstPoll * Math.Pow(PollGrowth, Math.Min(polls, 50));
        return options.WebhookUrl is not null || wait > options.LongestPoll ? options.LongestPoll : wait;
    }
}
