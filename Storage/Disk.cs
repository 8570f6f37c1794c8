using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LearningSessions.Storage;

/// <summary>What .NET leaves out: making a new or renamed file's name durable.</summary>
internal static partial class Disk
{
    private const int NoSpaceLeft = 28;

    /// <summary>Makes the names in a folder durable. Windows does so by itself.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} could not be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        using var folderHandle = new SafeFileHandle(handle, ownsHandle: true);
        if (Sync(folderHandle) != 0)
            throw new IOException($"The folder {folder} could not be made durable: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Whether the disk is full.</summary>
    public static bool IsFull(IOException failure) =>
        failure.HResult == NoSpaceLeft || (failure.HResult & 0xFFFF) is 112 or 39 && OperatingSystem.IsWindows();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle handle);
}
