namespace LearningSessions.Integrations.Audio;

/// <summary>What the header of a WAV file says.</summary>
/// <param name="Encoding">How samples are written.</param>
/// <param name="SampleRate">Samples per second of each channel.</param>
/// <param name="Channels">1 = mono.</param>
/// <param name="BitsPerSample">8, 16, 24, 32 or 64.</param>
/// <param name="DataStart">Where the samples begin, in bytes from the start of the file.</param>
/// <param name="DeclaredBytes">How many bytes of samples the header announces.</param>
/// <param name="AvailableBytes">How many of them the file holds.</param>
public sealed record WavFormat(
    WavEncoding Encoding,
    int SampleRate,
    int Channels,
    int BitsPerSample,
    long DataStart,
    long DeclaredBytes,
    long AvailableBytes)
{
    /// <summary>Bytes of one sample of all channels.</summary>
    public int FrameBytes => Channels * BitsPerSample / 8;

    /// <summary>Samples of each channel that the file holds.</summary>
    public long Frames => AvailableBytes / FrameBytes;

    /// <summary>The length of what the file holds.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / SampleRate);
}
