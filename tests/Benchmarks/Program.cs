using Catalyst.Benchmarks;
using Catalyst.Benchmarks.AgeingTown;

switch (args)
{
    case ["ageing-town", .. var options]:
        return AgeingTownCommand.Run(options, Console.Out, Console.Error);
    case ["ageing-town-table"]:
        return AgeingTownCommand.Table(Console.Out);
    case ["slice"]:
        return SliceBenchmark.Run(threads: 1, Console.Out, Console.Error);
    case ["slice", "--threads", var threads] when int.TryParse(threads, out var number) && number > 0:
        return SliceBenchmark.Run(number, Console.Out, Console.Error);
    case ["first-month"]:
        return FirstMonthBenchmark.Run(Environment.ProcessorCount, Console.Out, Console.Error);
    case ["nation", .. var options]:
        return NationBenchmark.Run(options, Console.Out, Console.Error);
    case ["scaling", var figure]:
        return ScalingBenchmark.Run(figure, Console.Out, Console.Error);
    case ["kernel-hash"]:
        return KernelHash.Print(Console.Out);
    case ["parts"]:
        return KernelParts.Run();
    default:
        Console.Error.WriteLine(
            """
            Usage: dotnet run -c Release --project tests/Benchmarks -- MODE
              ageing-town [--residents N] [--months N] [--seed N] [--threads N]
              ageing-town-table    100 thousand, 1 million and 10 million residents on one thread and on two
              slice [--threads N]  the model as it is at Torbay's size, one run alone
              first-month          from the start of the program until Torbay's first month is lived
              nation [--residents N] [--months N] [--threads N]
                                   England as one place, or so many in its proportions: built and lived once
              scaling FILE         what a resident-month costs from 100 thousand residents to all England, and a figure of it
              kernel-hash          the width of the vectors in use, and a hash of what they find
              parts                what the kernel's parts cost, by BenchmarkDotNet
            """);
        return 2;
}
