using Catalyst.Benchmarks;

if (args is ["kernel-hash"]) return KernelHash.Print(Console.Out);
return 2;
