using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Golden;

/// <summary>
/// A short study of the made-up town as text: the hash of the state month by month, for the years shared and for each
/// paradigm, and a hash of all that was observed. What this text says is what the program computes.
/// </summary>
internal static class GoldenRun
{
    private const int Shared = 24;
    private const int Policy = 12;

    /// <summary>The run on so many threads, its digest first.</summary>
    public static string[] Lines(int threads)
    {
        List<string> lines = [];
        var settings = new WorldSettings { Threads = threads, Months = Shared + Policy, PolicyStart = new WorldSettings().Start + Shared, Observed = true };
        var trunk = World.Of(settings);
        lines.Add($"month    {Paradigm.Today.Name}");
        lines.Add($"start    {trunk.State.Hash():x16}");
        trunk.Live(Shared, world => lines.Add($"{world.State.Month + -1}  {world.State.Hash():x16}"));
        var branches = Paradigm.All.Select(each => trunk.Branch(settings with { Scenario = Shipped.Scenario(each.Name) })).ToList();
        lines.Add($"month    {string.Join("  ", Paradigm.Names.Select(name => name.PadRight(16)))}".TrimEnd());
        for (var month = 0; month < Policy; month++)
            lines.Add($"{trunk.State.Month + month}  {string.Join("  ", branches.Select(each => each.Live(1).State.Hash().ToString("x16", CultureInfo.InvariantCulture)))}");
        lines.Add($"observed {string.Join("  ", branches.Select(each => Observed(trunk, each)))}");
        return [$"digest {Digest(lines)}", .. lines];
    }

    /// <summary>The first twelve digits of the SHA-256 of the lines.</summary>
    public static string Digest(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];

    private static string Observed(World trunk, World branch)
    {
        var hash = 0UL;
        foreach (var rows in (ObservedRows[])[.. trunk.Observer!.All, .. branch.Observer!.All])
            foreach (var value in rows.Values)
                // Every way of being no number counts as one.
                hash = KeyedHash.Of(hash, double.IsNaN(value) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(value));
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
