using System.Collections.Immutable;
using System.Text.Unicode;
using CsvHelper;

namespace LearningSessions.Api.Tutors;

/// <summary>How every roster is read: CSV in UTF-8; a malformed line is set apart and does not stop the others.</summary>
internal static class RosterCsv
{
    /// <summary>Why a file in another encoding is not read.</summary>
    public const string NotUtf8 = "The file is not UTF-8. Save it as \"CSV UTF-8\".";

    /// <summary>Opens a roster before its header; null where it is not UTF-8.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="rejected">Gets the malformed lines.</param>
    /// <param name="describe">What is wrong with such a line.</param>
    public static CsvReader? Open(byte[] file, ImmutableArray<RejectedLine>.Builder rejected, Func<CsvMalformedReason, string> describe) => !Utf8.IsValid(file)
        ? null
        : CsvReader.Create(file, new CsvReaderOptions
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // An open quote must not swallow the lines after it.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => rejected.Add(new((int)record.LineNumber, "", describe(record.Reason))),
        });
}
