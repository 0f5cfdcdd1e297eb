using System.Reflection;
using System.Xml.Linq;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>Four rooms, arrows one way.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, (Assembly Assembly, string[] MayReferTo)> Rooms = new()
    {
        ["engine"] = (typeof(ModelState).Assembly, []),
        ["analysis"] = (typeof(TableColumn).Assembly, []),
        ["scenarios"] = (typeof(StudyInputs).Assembly, ["engine", "analysis"]),
    };

    public static TheoryData<string> Names => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assembly_OfARoom_RefersToNoOtherRoomThanItMay(string room)
    {
        var others = Rooms.ToDictionary(each => each.Value.Assembly.GetName().Name!, each => each.Key);
        var refersTo = Rooms[room].Assembly.GetReferencedAssemblies()
            .Select(each => others.GetValueOrDefault(each.Name!)).OfType<string>();
        Assert.Empty(refersTo.Except(Rooms[room].MayReferTo));
        Assert.DoesNotContain(Rooms[room].Assembly.GetReferencedAssemblies(), each => each.Name!.Contains("Tests", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Project_OfARoom_RefersToExactlyTheRoomsItMay(string room)
    {
        var projects = Directory.GetFiles(Path.Combine(Shipped.Root, room), "*.csproj", SearchOption.AllDirectories);
        var project = XDocument.Load(Assert.Single(projects));
        var refersTo = project.Descendants("ProjectReference")
            .Select(each => each.Attribute("Include")!.Value.Replace('\\', '/').Split('/')[^2]);
        Assert.Equal(Rooms[room].MayReferTo.Order(), refersTo.Order());
    }
}
