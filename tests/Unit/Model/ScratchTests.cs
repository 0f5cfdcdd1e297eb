using System.Diagnostics;
using Xunit.Abstractions;
namespace Catalyst.Tests.Unit.Model;
public class ScratchTests(ITestOutputHelper o)
{
    [Fact]
    public void Time()
    {
        var w = Stopwatch.StartNew();
        var s = new WorldSettings();
        _ = Shipped.Parameters;
        o.WriteLine($"inputs {w.ElapsedMilliseconds}"); w.Restart();
        World.HazardsOf(s);
        o.WriteLine($"hazards {w.ElapsedMilliseconds}"); w.Restart();
        var world = World.Of(s);
        o.WriteLine($"start {w.ElapsedMilliseconds}"); w.Restart();
        world.Live(24);
        o.WriteLine($"24 months {w.ElapsedMilliseconds}"); w.Restart();
        world = World.Of(s);
        o.WriteLine($"start {w.ElapsedMilliseconds}"); w.Restart();
        world.Live(36);
        o.WriteLine($"36 months {w.ElapsedMilliseconds}"); w.Restart();
        var t = s with { Place = Shipped.Torbay, Months = 12 };
        World.HazardsOf(t);
        o.WriteLine($"torbay hazards {w.ElapsedMilliseconds}"); w.Restart();
        world = World.Of(t);
        o.WriteLine($"torbay start {w.ElapsedMilliseconds}"); w.Restart();
        world.Live(12);
        o.WriteLine($"torbay 12 months {w.ElapsedMilliseconds}"); w.Restart();
    }
}
