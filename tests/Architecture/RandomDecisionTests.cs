using System.Reflection;
using Catalyst.Engine.Model;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>A decision's number names its draw: one that changes, or is used again, changes results in silence.</summary>
public sealed class RandomDecisionTests
{
    private static readonly (int Number, string Name)[] Declared =
    [
        .. typeof(RandomDecision).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((int)field.GetRawConstantValue()!, field.Name)).Order(),
    ];

    [Fact]
    public void Numbers_OfDecisions_AreUnique() =>
        Assert.Equal(Declared.Length, Declared.Select(each => each.Number).Distinct().Count());

    /// <summary>A new decision takes the next number and a line at the end of the file. No line is ever changed or removed.</summary>
    [Fact]
    public void Numbers_OfDecisions_AreThoseWrittenDownForEver()
    {
        var written = File.ReadAllLines(Path.Combine(Shipped.Root, "tests", "Architecture", "random-decisions.txt"));
        Assert.Equal(written, Declared.Select(each => $"{each.Number} {each.Name}"));
    }
}
