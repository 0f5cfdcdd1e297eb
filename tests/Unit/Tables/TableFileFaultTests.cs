using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class TableFileFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NoFile_SaysSo()
    {
        string file = folder["none.parquet"];
        Assert.Equal($"{file}: there is no such file", Assert.Throws<TableFileException>(() => TableFile.Read(file)).Message);
    }

    [Fact]
    public void Read_EmptyFile_IsOneLineNamingIt() => RequireFault([]);

    [Fact]
    public void Read_NotParquet_IsOneLineNamingIt() => RequireFault("draw,replicate\n0,0\n"u8.ToArray());

    [Fact]
    public void Read_CutAnywhere_IsOneLineNamingIt()
    {
        byte[] whole = File.ReadAllBytes(folder.Write("whole.parquet", Random(seed: 6, rows: 40)));
        for (int length = 0; length < whole.Length; length += 97) RequireFault(whole[..length]);
        RequireFault(whole[..^1]);
    }

    [Fact]
    public void Read_BytesChangedAnywhere_FailsOnlyAsTableFileException()
    {
        byte[] whole = File.ReadAllBytes(folder.Write("whole.parquet", Random(seed: 7, rows: 40)));
        var random = new Random(8);
        for (int i = 0; i < 200; i++)
        {
            byte[] changed = [.. whole];
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            string file = folder["changed.parquet"];
            File.WriteAllBytes(file, changed);
            var fault = Record.Exception(() => TableFile.Read(file));
            if (fault is not null) RequireOneLine(file, fault);
        }
    }

    private void RequireFault(byte[] bytes)
    {
        string file = folder["damaged.parquet"];
        File.WriteAllBytes(file, bytes);
        RequireOneLine(file, Record.Exception(() => TableFile.Read(file)));
        RequireOneLine(file, Record.Exception(() => TableFile.Batches(file).Count()));
        RequireOneLine(file, Record.Exception(() => TableFile.Describe(file)));
    }

    private static void RequireOneLine(string file, Exception? fault)
    {
        Assert.IsType<TableFileException>(fault);
        Assert.StartsWith(file + ": ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}
