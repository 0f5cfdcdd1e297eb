using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

public class NearestNameTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_OfTwoWords_CountsLettersToChange(string from, string to, int changes) =>
        Assert.Equal(changes, NearestName.Distance(from, to));

    [Theory]
    [InlineData("bugdetGrowth", "budgetGrowth")]
    [InlineData("BUDGETGROWTH", "budgetGrowth")]
    [InlineData("feestep", "feeStep")]
    [InlineData("entirely different", null)]
    public void Of_AMisspelling_GivesTheNameMeant(string given, string? meant) =>
        Assert.Equal(meant, NearestName.Of(given, ["budgetYear", "budgetGrowth", "feeStep"]));

    [Fact]
    public void Of_AMegabyte_IsNotCompared() => Assert.Null(NearestName.Of(new string('a', 1 << 20), ["a"]));
}
