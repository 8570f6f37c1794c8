using System.Runtime.InteropServices;
using SQLitePCL;

namespace LearningSessions.Storage.Tests.Sqlite;

/// <summary>SQLite calls it after a commit lies in the log; an error it returns becomes the result of COMMIT, though the commit happened
/// (sqlite.org/c3ref/wal_hook.html).</summary>
internal static partial class WalHook
{
    private const int IoError = 10;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Hook(IntPtr argument, IntPtr database, IntPtr name, int pages);

    // Kept for as long as SQLite may call it.
    private static Hook? installed;

    public static int FailAfterNextCommit(sqlite3 database)
    {
        var failed = false;
        installed = (_, _, _, _) =>
        {
            var result = failed ? 0 : IoError;
            failed = true;
            return result;
        };
        Set(database.DangerousGetHandle(), Marshal.GetFunctionPointerForDelegate(installed), IntPtr.Zero);
        return 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_wal_hook")]
    private static partial IntPtr Set(IntPtr database, IntPtr hook, IntPtr argument);
}
