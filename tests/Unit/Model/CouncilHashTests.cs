using System.Reflection;
using Catalyst.Engine.Model.Entities;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Runs are held to be the same by their hashes: what a hash does not see may differ unnoticed.</summary>
public sealed class CouncilHashTests
{
    // Worked out anew each month before anything reads it.
    private static readonly string[] Fleeting = [nameof(Council.LabourPoolMinutes)];

    private static readonly PropertyInfo[] Properties = [.. typeof(Council).GetProperties().Where(each => !Fleeting.Contains(each.Name))];

    public static TheoryData<string> Scalars => [.. Properties.Where(each => each.CanWrite).Select(each => each.Name)];

    public static TheoryData<string> Columns => [.. Properties.Where(each => each.PropertyType.IsArray).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Hash_OfACouncilWithAnotherValue_IsAnother(string name)
    {
        var (one, other) = (Of(), Of());
        Assert.Equal(one.Hash(), other.Hash());
        var property = typeof(Council).GetProperty(name)!;
        object value = property.GetValue(other) switch
        {
            double number => number + 0.001,
            long number => number + 1,
            int number => number + 1,
            bool on => !on,
            var unknown => throw new NotSupportedException($"{name} is {unknown}."),
        };
        property.SetValue(other, value);
        Assert.NotEqual(one.Hash(), other.Hash());
        Assert.Equal(value, property.GetValue(other.Copy()));
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Hash_OfACouncilWithAnotherValueInAnyPlace_IsAnother(string name)
    {
        var plain = Of().Hash();
        var length = ((Array)typeof(Council).GetProperty(name)!.GetValue(Of())!).Length;
        for (var place = 0; place < length; place++)
        {
            var other = Of();
            switch (typeof(Council).GetProperty(name)!.GetValue(other))
            {
                case long[] column: column[place]++; break;
                case int[] column: column[place]++; break;
                case double[] column: column[place] += 0.001; break;
                case var unknown: throw new NotSupportedException($"{name} is {unknown}.");
            }
            Assert.NotEqual(plain, other.Hash());
            Assert.Equal(other.Hash(), other.Copy().Hash());
        }
    }

    private static Council Of() => new(3);
}
