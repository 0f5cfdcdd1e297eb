namespace Catalyst.Analysis.Tables;

/// <summary>A table's file is missing, damaged or not what it should be; the message is one line that names the file.</summary>
public sealed class TableFileException : Exception
{
    /// <summary>A fault of a file.</summary>
    public TableFileException(string file, string fault, Exception? cause = null)
        : base($"{file}: {fault}", cause) => File = file;

    /// <summary>The file at fault, as it was asked for.</summary>
    public string File { get; }
}
