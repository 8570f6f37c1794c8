using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Audio;

public sealed class AudioDecoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(8, 40)]
    [InlineData(16, 70)]
    [InlineData(24, 70)]
    [InlineData(32, 70)]
    public void Whole_numbers_of_every_depth_give_the_same_tone(int bits, double leastDecibels)
    {
        var tone = WavBytes.Tone(440, 16_000, 1);

        Assert.True(Decibels(tone, Decode(WavBytes.Pcm(tone, 16_000, bits))) > leastDecibels);
        Assert.True(Decibels(tone, Decode(WavBytes.Pcm(tone, 16_000, bits, channels: 2, extensible: true))) > leastDecibels);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    public void Floating_point_gives_the_same_tone(int bits)
    {
        var tone = WavBytes.Tone(440, 16_000, 1);

        Assert.True(Decibels(tone, Decode(WavBytes.IeeeFloat(tone, 16_000, bits, channels: 3))) > 70);
    }

    [Fact]
    public void Telephone_codes_follow_their_standard()
    {
        // ITU-T G.711, tables 1 and 2: the greatest, the least and the smallest values.
        Assert.Equal([32124, -32124, 0, 0, 8, -8], Decode(WavBytes.Coded(7, [0x80, 0x00, 0xFF, 0x7F, 0xFE, 0x7E], 16_000)));
        Assert.Equal([32256, -32256, 8, -8], Decode(WavBytes.Coded(6, [0xAA, 0x2A, 0xD5, 0x55], 16_000)));
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(11_025)]
    [InlineData(22_050)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(96_000)]
    [InlineData(44_101)]
    public void Every_rate_becomes_16_kHz_in_step_and_without_distortion(int rate)
    {
        var decoded = Decode(WavBytes.Pcm(WavBytes.Tone(1_000, rate, 2), rate, 16, channels: 2));

        Assert.InRange(decoded.Length, 31_999, 32_001);
        var expected = WavBytes.Tone(1_000, 16_000, 2);
        Assert.True(Decibels(expected[1_000..31_000], decoded[1_000..31_000]) > 60);
    }

    [Fact]
    public void What_16_kHz_cannot_hold_is_filtered_out_instead_of_folded_back()
    {
        var decoded = Decode(WavBytes.Pcm(WavBytes.Tone(11_000, 48_000, 1), 48_000, 16));

        Assert.True(decoded[500..15_500].Max(sample => Math.Abs((int)sample)) < 12);
    }

    [Fact]
    public void Channels_are_mixed_evenly()
    {
        byte[] oneSided = [0x00, 0x40, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00];

        Assert.Equal([8_192, -8_192], Decode(WavBytes.Riff(WavBytes.Format(1, 16_000, 16, 2, extensible: false), oneSided)));
    }

    [Fact]
    public void A_stream_whose_length_was_never_written_is_read_to_its_end()
    {
        var samples = new byte[3_200];
        var wav = WavBytes.Riff(WavBytes.Format(1, 16_000, 16, 1, extensible: false), samples, declared: uint.MaxValue);

        Assert.Equal(1_600, Decode(wav).Length);
    }

    [FfmpegFact]
    public void Other_formats_go_through_ffmpeg()
    {
        var tone = WavBytes.Tone(440, 44_100, 2);
        var mp3 = Ffmpeg.Convert(_folder.File("tone.wav", WavBytes.Pcm(tone, 44_100, 16)), "tone.mp3");

        var decoded = Read(mp3);

        Assert.InRange(decoded.Length, 31_000, 34_000);
        Assert.InRange(decoded[8_000..24_000].Max(), 15_000, 18_000);
    }

    [Fact]
    public void Without_ffmpeg_other_formats_are_refused_with_what_to_install()
    {
        var path = _folder.File("song.mp3", [.. "ID3"u8, .. new byte[100]]);
        var decoder = new AudioDecoder(Options.Create(new AudioOptions { Ffmpeg = "no-such-program" }));

        var refusal = Assert.Throws<ToolMissingException>(() => decoder.Open(path, CancellationToken.None));

        Assert.Contains("apt-get install ffmpeg", refusal.Message, StringComparison.Ordinal);
    }

    [FfmpegFact]
    public void A_playlist_is_never_given_to_ffmpeg()
    {
        var playlist = _folder.File("list.m3u8", "#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n");

        Assert.Throws<InvalidDataException>(() => Read(playlist));
    }

    internal static double Decibels(double[] expected, short[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var noise = expected.Zip(actual, (e, a) => Math.Pow(e - (a / 32_768.0), 2)).Sum();
        return 10 * Math.Log10(expected.Sum(e => e * e) / noise);
    }

    private short[] Decode(byte[] wav) => Read(_folder.File($"{Guid.NewGuid():N}.wav", wav));

    private static short[] Read(string path)
    {
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(path, CancellationToken.None);
        var all = new List<short>();
        var buffer = new short[1_000];
        while (audio.Read(buffer) is > 0 and var count)
            all.AddRange(buffer.AsSpan(0, count));
        return [.. all];
    }
}
