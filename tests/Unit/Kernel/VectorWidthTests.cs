using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Tests.Unit.Kernel;

/// <summary>Each width runs in a process of its own, since the runtime settles what it may use when it starts.</summary>
public sealed class VectorWidthTests
{
    /// <summary>What every width must print; it changes only where the randomness itself is changed on purpose.</summary>
    private const string Golden = "9666d3dd35d8d124";

    [SkippableTheory]
    [InlineData(512, "DOTNET_EnableHWIntrinsic", "1")]
    [InlineData(256, "DOTNET_EnableAVX512", "0")]
    [InlineData(128, "DOTNET_EnableAVX2", "0")]
    [InlineData(64, "DOTNET_EnableHWIntrinsic", "0")]
    public void Find_VectorsOfThisWidth_GivesTheGoldenHash(int width, string setting, string value)
    {
        Skip.If(width == 512 && !(Vector512.IsHardwareAccelerated && Avx512BW.IsSupported), "No AVX-512 here.");
        Skip.If(width == 256 && !Avx2.IsSupported, "No AVX2 here.");

        var printed = NarrowerVectors.Lines(
            setting, value, Path.Combine(AppContext.BaseDirectory, "Catalyst.Benchmarks.dll"), "kernel-hash");

        Assert.Equal($"{width} bits", printed[0]);
        Assert.Equal(Golden, printed[1]);
    }
}
