using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LearningSessions.Integrations.Audio;

/// <summary>A file of another format than WAV, decoded by ffmpeg as a child process.</summary>
public sealed class FfmpegAudio : SpeechAudio
{
    private readonly Process _process;
    private readonly Stream _output;
    private readonly StringBuilder _errors = new();
    private readonly TimeSpan _stallTimeout;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _kill;
    private readonly CancellationTokenRegistration _killing;
    private bool _any;

    /// <summary>Starts ffmpeg.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">Its format.</param>
    /// <param name="options">Which program, and how long it may stall.</param>
    /// <param name="cancel">Ends the program.</param>
    /// <exception cref="ToolMissingException">ffmpeg is not installed.</exception>
    public FfmpegAudio(string path, AudioKind kind, AudioOptions options, CancellationToken cancel)
    {
        _stallTimeout = options.StallTimeout;
        _cancel = cancel;
        var start = new ProcessStartInfo(options.Ffmpeg)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-f", kind.Demuxer, "-i", $"file:{path}", "-map", "0:a:0", "-ac", "1",
            "-ar", SampleRate.ToString(CultureInfo.InvariantCulture), "-f", "s16le", "-protocol_whitelist", "pipe", "pipe:1",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Start(start, options.Ffmpeg);
        _output = _process.StandardOutput.BaseStream;
        _process.ErrorDataReceived += (_, line) => KeepError(line.Data);
        _process.BeginErrorReadLine();
        _kill = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _killing = _kill.Token.Register(Kill);
    }

    /// <inheritdoc />
    public override int Read(Span<short> samples)
    {
        _kill.CancelAfter(_stallTimeout);
        var bytes = MemoryMarshal.AsBytes(samples);
        var read = _output.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _cancel.ThrowIfCancellationRequested();
        if (_kill.IsCancellationRequested)
            throw new InvalidDataException($"ffmpeg gave nothing for {_stallTimeout.TotalSeconds:0} s and was ended.");
        if (read < bytes.Length)
            CheckEnd();
        _any |= read > 0;
        return read / sizeof(short);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Kill();
        _killing.Dispose();
        _kill.Dispose();
        _process.Dispose();
    }

    internal static Process Start(ProcessStartInfo start, string tool)
    {
        try
        {
            return Process.Start(start) ?? throw new ToolMissingException(tool);
        }
        catch (Win32Exception notThere)
        {
            throw new ToolMissingException(tool, notThere);
        }
    }

    private void CheckEnd()
    {
        _process.WaitForExit();
        if (_process.ExitCode != 0 && !_any)
            throw new InvalidDataException($"ffmpeg cannot decode it: {_errors.ToString().Trim()}");
    }

    private void KeepError(string? line)
    {
        if (line is not null && _errors.Length < 500)
            _errors.AppendLine(line);
    }

    private void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }
}
