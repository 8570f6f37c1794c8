using System.Collections.Immutable;
using System.Security.Cryptography;
using LearningSessions.Grains.Curriculum;
using LearningSessions.Grains.Interfaces.Curriculum;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Storage.Curriculum;

/// <summary>A folder of Markdown files as the curriculum: read at start and on demand; only files whose content changed are indexed anew.</summary>
/// <param name="data">Holds the index.</param>
/// <param name="options">Names the folder.</param>
/// <param name="log">Names what is left out.</param>
public sealed partial class MarkdownCurriculum(DataFolder data, IOptions<CurriculumOptions> options, ILogger<MarkdownCurriculum> log)
    : BackgroundService, ICurriculum
{
    private readonly Lazy<CurriculumIndex> index = new(() => CurriculumIndex.Open(Path.Combine(data.Path, "curriculum.db")));
    private readonly SemaphoreSlim refreshing = new(1);

    private string Folder => Path.GetFullPath(options.Value.Folder ?? Path.Combine(data.Path, "curriculum"));

    /// <inheritdoc />
    public Task<ImmutableArray<Passage>> Search(CurriculumQuery query, CancellationToken cancel) => Task.Run(() => index.Value.Find(query), cancel);

    /// <inheritdoc />
    public Task<ImmutableArray<CurriculumTopic>> Topics(string? subject, CancellationToken cancel) => Task.Run(() => index.Value.Topics(subject), cancel);

    /// <inheritdoc />
    public async Task<CurriculumReport> Refresh(CancellationToken cancel)
    {
        await refreshing.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Read(cancel), cancel);
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        if (index.IsValueCreated)
            index.Value.Dispose();
        refreshing.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Refresh(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            RefreshFailed(log, failure, Folder);
        }
    }

    private async Task<CurriculumReport> Read(CancellationToken cancel)
    {
        var known = index.Value.Files();
        var faults = ImmutableArray.CreateBuilder<CurriculumFault>();
        var changed = 0;
        foreach (var file in Files())
        {
            cancel.ThrowIfCancellationRequested();
            var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            try
            {
                var (hash, content) = await Content(file, cancel);
                if (known.Remove(path, out var before) && before == hash)
                    continue;
                if (before is not null)
                    known.Add(path, before);
                index.Value.Replace(path, hash, MarkdownDocuments.Read(content, path));
                known.Remove(path);
                changed++;
            }
            catch (CurriculumFormatException fault)
            {
                faults.Add(new(path, fault.Line, fault.Message));
                LeftOut(log, path, fault.Line, fault.Message);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                faults.Add(new(path, 1, failure.Message));
                LeftOut(log, path, 1, failure.Message);
            }
        }

        foreach (var path in known.Keys)
            index.Value.Replace(path, "", null);
        var report = new CurriculumReport(index.Value.Files().Count, changed, known.Count, index.Value.CountPassages(), faults.ToImmutable());
        WasRead(log, Folder, report.Files, report.Passages, report.Changed, report.Removed, report.Faults.Length);
        return report;
    }

    private IEnumerable<string> Files() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private async Task<(string Hash, byte[] Content)> Content(string file, CancellationToken cancel)
    {
        if (new FileInfo(file).Length > options.Value.MaxFileKilobytes * 1000L)
            throw new CurriculumFormatException(1, $"it is larger than {options.Value.MaxFileKilobytes} kB");
        var content = await File.ReadAllBytesAsync(file, cancel);
        return (Convert.ToHexString(SHA256.HashData(content)), content);
    }

    [LoggerMessage(1, LogLevel.Information, "Curriculum in {Folder}: {Files} files with {Passages} passages; {Changed} changed, {Removed} removed, {Faults} left out")]
    private static partial void WasRead(ILogger log, string folder, int files, int passages, int changed, int removed, int faults);

    [LoggerMessage(2, LogLevel.Warning, "Curriculum: {File}, line {Line} is left out: {Reason}")]
    private static partial void LeftOut(ILogger log, string file, int line, string reason);

    [LoggerMessage(3, LogLevel.Error, "The curriculum in {Folder} could not be read; POST /v1/curriculum/refresh reads it again")]
    private static partial void RefreshFailed(ILogger log, Exception failure, string folder);
}
