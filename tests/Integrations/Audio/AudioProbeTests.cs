using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Audio;

public sealed class AudioProbeTests : IDisposable
{
    private static readonly byte[] Wav = WavBytes.Pcm(WavBytes.Tone(440, 8_000, 2), 8_000, 16);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_wav_is_known_by_its_content_whatever_its_name()
    {
        var audio = Assert.IsType<AudioProbeOutcome.Audio>(await Probe("song.mp3", Wav));

        Assert.Equal(("wav", 2.0), (audio.Format, audio.Duration.TotalSeconds));
    }

    [Fact]
    public async Task An_empty_file_is_refused() => await Refused(AudioRefusal.Empty, []);

    [Fact]
    public async Task A_wav_without_samples_is_refused() => await Refused(AudioRefusal.Empty, WavBytes.Pcm([], 8_000, 16));

    [Fact]
    public async Task A_wav_that_ends_too_early_is_refused_with_what_is_there()
    {
        var reason = await Refused(AudioRefusal.Truncated, Wav[..(Wav.Length / 2)]);

        Assert.Contains("49 %", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wav_that_ends_in_its_header_is_refused() => await Refused(AudioRefusal.Truncated, Wav[..30]);

    [Fact]
    public async Task Text_called_wav_is_refused() => await Refused(AudioRefusal.NotAudio, "This is no audio at all."u8.ToArray());

    [Fact]
    public async Task A_wav_of_no_channels_is_refused() =>
        await Refused(AudioRefusal.NotAudio, WavBytes.Riff(WavBytes.Format(1, 8_000, 16, 0, extensible: false), new byte[100]));

    [Fact]
    public async Task A_recording_over_the_limit_is_refused_with_the_limit()
    {
        var reason = await Refused(AudioRefusal.TooLong, Wav, new AudioOptions { MaxDuration = TimeSpan.FromSeconds(1) });

        Assert.Contains("00:00:01", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_ffprobe_other_formats_are_refused_with_what_to_do()
    {
        var reason = await Refused(AudioRefusal.NoDecoder, [.. "OggS"u8, .. new byte[100]], new AudioOptions { Ffprobe = "no-such-program" });

        Assert.Contains("send WAV", reason, StringComparison.Ordinal);
    }

    [FfmpegFact]
    public async Task Other_formats_are_known_through_ffprobe()
    {
        foreach (var format in (string[])["mp3", "ogg", "flac", "m4a", "webm"])
        {
            var path = Ffmpeg.Convert(_folder.File($"{format}.wav", Wav), $"tone.{format}");

            var audio = Assert.IsType<AudioProbeOutcome.Audio>(await New(new()).Probe(path, "upload", CancellationToken.None));

            Assert.Equal(format, audio.Format);
            Assert.InRange(audio.Duration.TotalSeconds, 1.9, 2.2);
        }
    }

    [FfmpegFact]
    public async Task Noise_that_begins_like_an_mp3_is_refused() =>
        await Refused(AudioRefusal.NotAudio, [.. "ID3"u8, .. Enumerable.Repeat((byte)7, 5_000)]);

    [FfmpegFact]
    public async Task An_m4a_that_ends_too_early_is_refused()
    {
        var whole = await File.ReadAllBytesAsync(Ffmpeg.Convert(_folder.File("w.wav", Wav), "tone.m4a"));

        await Refused(AudioRefusal.Truncated, whole[..(whole.Length / 2)]);
    }

    private static AudioProbe New(AudioOptions options) => new(new FolderBlobs(), new Ffprobe(Options.Create(options)), Options.Create(options));

    private Task<AudioProbeOutcome> Probe(string name, byte[] content, AudioOptions? options = null) =>
        New(options ?? new()).Probe(_folder.File(name, content), name, CancellationToken.None);

    private async Task<string> Refused(AudioRefusal refusal, byte[] content, AudioOptions? options = null)
    {
        var outcome = Assert.IsType<AudioProbeOutcome.Unusable>(await Probe("call.wav", content, options));
        Assert.Equal(refusal, outcome.Refusal);
        return outcome.Reason;
    }
}
