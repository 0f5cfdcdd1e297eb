using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Tests.Golden;

/// <summary>The golden run in a process of its own: the runtime settles when it starts how wide vectors may be.</summary>
internal static class GoldenProgram
{
    /// <summary>Prints the width of the vectors in use, then the run.</summary>
    private static int Main(string[] args)
    {
        if (args is not ["golden", var threads]) return 2;
        var width = Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128 : 64;
        Console.WriteLine(width);
        foreach (var line in GoldenRun.Lines(int.Parse(threads, CultureInfo.InvariantCulture))) Console.WriteLine(line);
        return 0;
    }
}
