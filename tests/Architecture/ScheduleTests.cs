using System.Reflection;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Architecture;

/// <summary>The schedule is the one place where a month is put together.</summary>
public sealed class ScheduleTests
{
    private const string Submodels = "Catalyst.Engine.Model.Submodels";
    private const string Starting = "Starting";

    private static readonly Type[] All =
        [.. typeof(MonthlySchedule).Assembly.GetExportedTypes().Where(type => type.Namespace == Submodels)];

    private static readonly MethodBase[] OfTheMonth =
    [
        .. All.Where(type => !type.Name.StartsWith(Starting, StringComparison.Ordinal)).SelectMany(EntryPoints),
    ];

    /// <summary>Submodels that the schedule calls.</summary>
    public static TheoryData<string> Monthly => [.. OfTheMonth.Select(entry => entry.DeclaringType!.Name).Distinct()];

    /// <summary>What submodels are made of, or what they hand to one another.</summary>
    public static TheoryData<string> Parts =>
    [
        .. All.Where(type => !type.Name.StartsWith(Starting, StringComparison.Ordinal) && !EntryPoints(type).Any()).Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Monthly))]
    public void Submodel_OfTheMonth_StandsInTheScheduleOnce(string name)
    {
        var entries = EntryPoints(All.Single(type => type.Name == name)).ToList();
        Assert.NotEmpty(entries);
        var calls = Calls(type => type == typeof(MonthlySchedule));
        Assert.All(entries, entry => Assert.Equal(1, calls.Count(call => call == entry)));
    }

    /// <summary>A submodel that the schedule has lost would be used by no other either.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_OfSubmodels_IsUsedByOthersAndNotByTheSchedule(string name)
    {
        var part = All.Single(type => type.Name == name);
        Assert.DoesNotContain(Calls(type => type == typeof(MonthlySchedule)), call => call.DeclaringType == part);
        Assert.Contains(Calls(type => type != part && All.Contains(type)), call => call.DeclaringType == part);
    }

    [Fact]
    public void Submodels_SettledElsewhere_AreSettledOnlyToBuildTheFirstDay()
    {
        var callers =
            from method in Intermediate.Methods(typeof(MonthlySchedule).Assembly)
            let caller = Intermediate.Outermost(method)
            where caller != typeof(MonthlySchedule) && !caller.Name.StartsWith(Starting, StringComparison.Ordinal)
            where Intermediate.Members(method).Any(member => OfTheMonth.Contains(member))
            select $"{caller.Name}.{method.Name}";
        Assert.Empty(callers);
    }

    [Fact]
    public void Submodels_OfTheFirstDay_AreCalledToBuildIt()
    {
        var calls = Calls(type => type.Name.StartsWith(Starting, StringComparison.Ordinal));
        foreach (var type in All.Where(type => type.Name.StartsWith(Starting, StringComparison.Ordinal) && type != typeof(StartingPopulation)))
            Assert.Contains(calls, call => call.DeclaringType == type);
    }

    private static IEnumerable<MethodBase> EntryPoints(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.Name.StartsWith("Settle", StringComparison.Ordinal) || method.Name is "Book" or "Open");

    private static List<MethodBase> Calls(Func<Type, bool> by) =>
    [
        .. Intermediate.Methods(typeof(MonthlySchedule).Assembly)
            .Where(method => by(Intermediate.Outermost(method)))
            .SelectMany(Intermediate.Members).OfType<MethodBase>(),
    ];
}
