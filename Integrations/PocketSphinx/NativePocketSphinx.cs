using System.Runtime.InteropServices;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>The C API of PocketSphinx 5prealpha, as Debian ships it (pocketsphinx.h, cmd_ln.h, logmath.h, err.h).</summary>
internal static partial class NativePocketSphinx
{
    internal const string Decoder = "libpocketsphinx.so.3";
    internal const string Tools = "libsphinxbase.so.3";

    [LibraryImport(Decoder, EntryPoint = "ps_args")]
    internal static partial nint Args();

    // cmd_ln_init is variadic, which P/Invoke cannot call portably; this one is not.
    [LibraryImport(Tools, EntryPoint = "cmd_ln_parse_r", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ParseConfiguration(nint existing, nint definitions, int count, string[] arguments, int strict);

    [LibraryImport(Tools, EntryPoint = "cmd_ln_free_r")]
    internal static partial int FreeConfiguration(nint configuration);

    [LibraryImport(Tools, EntryPoint = "err_set_logfp")]
    internal static partial void SetLogFile(nint file);

    [LibraryImport(Tools, EntryPoint = "logmath_exp")]
    internal static partial double Exp(nint logMath, int logProbability);

    [LibraryImport(Decoder, EntryPoint = "ps_init")]
    internal static partial nint Init(nint configuration);

    [LibraryImport(Decoder, EntryPoint = "ps_free")]
    internal static partial int Free(nint decoder);

    [LibraryImport(Decoder, EntryPoint = "ps_get_logmath")]
    internal static partial nint LogMath(nint decoder);

    // What was learned of the noise is kept from utterance to utterance until a stream begins.
    [LibraryImport(Decoder, EntryPoint = "ps_start_stream")]
    internal static partial int StartStream(nint decoder);

    [LibraryImport(Decoder, EntryPoint = "ps_start_utt")]
    internal static partial int StartUtterance(nint decoder);

    [LibraryImport(Decoder, EntryPoint = "ps_process_raw")]
    internal static partial int ProcessRaw(nint decoder, ReadOnlySpan<short> samples, nuint count, int noSearch, int fullUtterance);

    [LibraryImport(Decoder, EntryPoint = "ps_end_utt")]
    internal static partial int EndUtterance(nint decoder);

    // The hypothesis is not used; asking for it makes the decoder find the best path that the segments then follow.
    [LibraryImport(Decoder, EntryPoint = "ps_get_hyp")]
    internal static partial nint Hypothesis(nint decoder, out int score);

    [LibraryImport(Decoder, EntryPoint = "ps_seg_iter")]
    internal static partial nint FirstSegment(nint decoder);

    [LibraryImport(Decoder, EntryPoint = "ps_seg_next")]
    internal static partial nint NextSegment(nint segment);

    [LibraryImport(Decoder, EntryPoint = "ps_seg_word")]
    internal static partial nint SegmentWord(nint segment);

    [LibraryImport(Decoder, EntryPoint = "ps_seg_frames")]
    internal static partial void SegmentFrames(nint segment, out int first, out int last);

    [LibraryImport(Decoder, EntryPoint = "ps_seg_prob")]
    internal static partial int SegmentProbability(nint segment, out int acoustic, out int language, out int backOff);
}
