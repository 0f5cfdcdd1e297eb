using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

/// <summary>The same rows are the same bytes, wherever and however they are written.</summary>
public sealed class TableBytesTests : IDisposable
{
    /// <summary>The bytes of one fixed table. It changes only with the Parquet library, its options or the metadata.</summary>
    private const string Golden = "7d8d19f220c88c44e4a954a47e9ccf1a1cdd91dcc4c2c38f23b3c97a2784ee5c";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writer_FixedRows_WritesTheGoldenBytes()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_EnableHWIntrinsic") == "0") Assert.False(Vector128.IsHardwareAccelerated);
        string now = HashOf(folder.Write("golden.parquet", Fixed()));
        Assert.True(now == Golden, $"the bytes are now {now}");
    }

    [Fact]
    public async Task Writer_WithoutVectorInstructions_WritesTheGoldenBytes()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "vstest", typeof(TableBytesTests).Assembly.Location,
                $"--Tests:{typeof(TableBytesTests).FullName}.{nameof(Writer_FixedRows_WritesTheGoldenBytes)}",
            },
            Environment = { ["DOTNET_EnableHWIntrinsic"] = "0" },
            WorkingDirectory = folder.Location,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync();
        string output = await child.StandardOutput.ReadToEndAsync() + await errors;
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0 && Regex.IsMatch(output, @"Passed:\s+1\b"), output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(131_072)]
    [InlineData(200_000)]
    public void Writer_RowsDividedAmongCalls_WritesTheSameBytes(int batch)
    {
        var schema = new TableSchema("t", [Column("n", ColumnType.Int32, MeasureKind.Key), Column("x", ColumnType.Float64, nullable: true), Column("name", ColumnType.Text)]);
        int rows = batch == 1 ? 3000 : TableWriter.RowGroupRows + 3000;
        var builder = new TableBuilder(schema, rows);
        for (int n = 0; n < rows; n++)
        {
            builder.Add(n);
            if (n % 11 == 0) builder.AddNull();
            else builder.Add(Math.Sqrt(n));
            builder.Add(n % 2 == 0 ? "even" : "odd");
        }
        var table = builder.Build();
        string whole = folder.Write("whole.parquet", table);
        using (var writer = new TableWriter(folder["parts.parquet"], schema))
        {
            for (int start = 0; start < rows; start += batch)
                writer.Append(builder.Append(table, start, Math.Min(batch, rows - start)).Build());
            writer.Complete();
        }
        Assert.Equal(HashOf(whole), HashOf(folder["parts.parquet"]));
    }

    [Fact]
    public void Writer_ManyThreadsAndAnotherCulture_WriteTheSameBytes()
    {
        var table = Fixed();
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus ";
        var hashes = new string[16];
        Parallel.For(0, hashes.Length, i =>
        {
            if (i % 2 == 0) CultureInfo.CurrentCulture = culture;
            hashes[i] = HashOf(folder.Write($"{i}.parquet", table));
        });
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Writer_MetadataInAnotherOrder_WritesTheSameBytes()
    {
        var table = Random(seed: 1, rows: 5);
        string forward = folder.Write("a.parquet", table, new Dictionary<string, string> { ["seed"] = "1", ["draws"] = "2" });
        string backward = folder.Write("b.parquet", table, new Dictionary<string, string> { ["draws"] = "2", ["seed"] = "1" });
        Assert.Equal(HashOf(forward), HashOf(backward));
    }

    /// <summary>
    /// Long runs, repeats and noise, so that compression has something to find; integers alone make the noise, because
    /// System.Random promises no sequence across versions.
    /// </summary>
    private static Table Fixed()
    {
        var builder = new TableBuilder(EveryType, 5000);
        string[] words = ["state", "market", "community", "日本"];
        ulong state = 88_172_645_463_325_252;
        for (int row = 0; row < 5000; row++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            int noise = (int)(state >> 40);
            builder.Add(row).Add(row / 100);
            if (noise % 5 == 0) builder.AddNull(); else builder.Add(noise % 1000);
            builder.Add((long)(state >> 1)).Add(noise % 7L);
            builder.Add(noise / 1024d).Add(noise % 3d);
            builder.Add(noise % 2 == 0).Add(noise % 13 == 0);
            builder.Add(words[noise % 4]).Add($"text {noise % 300}");
            builder.Add(new DateOnly(2026, 4, 1).AddMonths(row % 240)).Add(new DateOnly(2020, 7, 1));
        }
        return builder.Build();
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
