using Catalyst.Engine.Kernel;
var n = 1 << 20; var s = new EventScreen(0, n); var ids = new ulong[n]; for (var i = 0; i < n; i++) { ids[i] = (ulong)i; for (var l = 0; l < 8; l++) s.Set(i, l, (ushort)(l * 30)); }
var found = new Candidate[4096]; var r = new KeyedRandom(1, 2);
for (var rep = 0; rep < 8; rep++) { var sw = System.Diagnostics.Stopwatch.StartNew(); long c = 0; for (var m = 0; m < 20; m++) for (var b = 0; b < n; b += 4096) c += s.Find(in r, ids, new Month(1400 + m), b, 4096, found);
Console.WriteLine($"{sw.Elapsed.TotalNanoseconds / 20 / n:F2} ns/row, {c / 20.0 / n:F4}"); }
