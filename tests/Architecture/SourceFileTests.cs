using System.Text.RegularExpressions;
using Catalyst.Engine.Model;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>Files are short and names say what things are.</summary>
public sealed partial class SourceFileTests
{
    private const int MostLines = 320;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Utils", "Util", "Utilities", "Data", "Common"];

    [Theory]
    [InlineData("engine")]
    [InlineData("scenarios")]
    [InlineData("analysis")]
    [InlineData("tests")]
    public void SourceFile_OfAnyRoom_IsShort(string room)
    {
        var files = SourceFiles.Of(room).ToList();
        Assert.NotEmpty(files);
        var tooLong = files.Where(file => File.ReadLines(file).Count() > MostLines);
        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("scenarios")]
    [InlineData("analysis")]
    [InlineData("tests")]
    public void Names_OfFilesAndFolders_SayWhatTheyHold(string room)
    {
        var empty = SourceFiles.Of(room)
            .SelectMany(file => Path.GetRelativePath(Shipped.Root, Path.ChangeExtension(file, null)).Split(Path.DirectorySeparatorChar))
            .Distinct()
            .Where(name => EmptyWords.Contains(LastWord().Match(name).Value));
        Assert.Empty(empty);
    }

    [Fact]
    public void Names_OfTypes_SayWhatTheyAre()
    {
        var types = new[] { typeof(ModelState), typeof(Catalyst.Scenarios.Inputs.Study), typeof(Catalyst.Analysis.Tables.Table) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.Name.StartsWith('<'))
            .Select(type => type.Name.Split('`')[0]);
        var empty = types.Where(name => name == "Simulation" || EmptyWords.Contains(LastWord().Match(name).Value));
        Assert.Empty(empty);
    }

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();
}
