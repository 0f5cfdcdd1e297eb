using Catalyst.Scenarios.Commands;

namespace Catalyst.Tests.Unit.Scenarios;

public class CellTextTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("\u001b[1mbold\u001b[0m", 4)]
    public void Width_AnyText_IsThatOfTheTerminal(string text, int cells) => Assert.Equal(cells, CellText.Width(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a abcdefghij", 4, "a|abcd|efgh|ij")]
    [InlineData("", 4, "")]
    public void Wrap_LongText_LosesNothing(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', CellText.Wrap(text, width)));
}
