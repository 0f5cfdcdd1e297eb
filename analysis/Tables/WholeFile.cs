namespace Catalyst.Analysis.Tables;

/// <summary>Files that appear whole or not at all: written under a temporary name, flushed to the disk, renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a file in a folder that exists; one of that name is replaced only once the new one is whole.</summary>
    /// <param name="path">The file to appear.</param>
    /// <param name="write">Writes the content; if it throws, nothing is left behind.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        string temporary = TemporaryNameOf(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The name under which a file stands while it is being written.</summary>
    public static string TemporaryNameOf(string path) => path + ".writing";
}
