using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Observation;

/// <summary>Every count against going from resident to resident, in the made-up town after some years.</summary>
public class PopulationCountTests
{
    // Of so small a town few live in care homes, and only under some lots one who pays is among them.
    private const ulong Luck = 2;

    private static readonly Lazy<(World World, PopulationCount Count)> Lived = new(() =>
    {
        var world = World.Of(new WorldSettings { Luck = Luck }).Live(30);
        return (world, new PopulationCount(world.State, world.Hazards.Services));
    });

    public static TheoryData<Counted> Everything => [.. Enum.GetValues<Counted>()];

    [Theory]
    [MemberData(nameof(Everything))]
    public void Count_OfEachCell_IsThatOfResidentsOneByOne(Counted what)
    {
        var (world, count) = Lived.Value;
        var expected = new int[Residents.OldestAge + 1, 2, Neighbourhoods.Quintiles];
        foreach (var row in world.Living)
            if (Counts(what, world, row))
                expected[world.State.Residents.Age(row, world.State.Month), world.State.Residents.Sex[row], Fifth(world, row)]++;
        Assert.Contains(expected.Cast<int>(), each => each > 0);
        for (var age = 0; age <= Residents.OldestAge; age++)
            for (var sex = 0; sex < 2; sex++)
                for (var fifth = 0; fifth < Neighbourhoods.Quintiles; fifth++)
                    Assert.Equal(expected[age, sex, fifth], count[what, age, sex, fifth]);
    }

    [Theory]
    [InlineData(0, 110, null, null)]
    [InlineData(65, 200, null, null)]
    [InlineData(65, 74, 1, null)]
    [InlineData(18, 64, null, 0)]
    [InlineData(85, 110, 0, 4)]
    [InlineData(40, 40, null, null)]
    [InlineData(41, 40, null, null)]
    public void Sum_OfAGroup_IsThatOfItsResidents(int from, int to, int? sex, int? fifth)
    {
        var (world, count) = Lived.Value;
        var residents = world.State.Residents;
        var expected = world.Living.Count(row => residents.Age(row, world.State.Month) is var age && age >= from && age <= to
            && (sex is null || residents.Sex[row] == sex) && (fifth is null || Fifth(world, row) == fifth));
        Assert.Equal(expected, count.Sum(Counted.Residents, from, to, sex, fifth));
    }

    private static int Fifth(World world, int row) => world.State.Neighbourhoods.Quintile(world.State.Residents.Neighbourhood[row]);

    private static bool Counts(Counted what, World world, int row)
    {
        var status = world.State.Residents.Status[row];
        var inHome = (world.State.Residents.Receives[row] >> world.Hazards.Services.Names.ToList().IndexOf("care_homes") & 1) == 1;
        // Care that is broken off does not come, whoever pays.
        var paid = !status.BrokenOff && (status.Care == CareState.Council || status.Care == CareState.Private);
        var carer = status.UnpaidCarer is UnpaidCarer.Elsewhere or UnpaidCarer.CoResident;
        var needs = status.Dependency >= 1;
        return what switch
        {
            Counted.Residents => true,
            Counted.Condition => status.Conditions > 0,
            Counted.Multimorbid => status.Conditions > 1,
            Counted.FourConditions => status.Conditions > 3,
            Counted.Dependent => needs,
            Counted.Daily => status.Dependency > 1,
            Counted.High => status.Dependency > 2,
            Counted.Isolated => status.Isolated,
            Counted.Members => status.Member,
            Counted.Unmet => needs && status.Unmet != 0,
            Counted.Helped => needs && (carer || paid || status.HelpFits),
            Counted.UnpaidOnly => needs && carer && !(paid || status.HelpFits),
            Counted.CouncilCare => status.Care == CareState.Council,
            Counted.CareHome => inHome,
            Counted.CareHomePaying => inHome && status.Care == CareState.Private,
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }
}
