using Catalyst.Analysis.Statistics;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Tests.Inputs;

namespace Catalyst.Tests.Unit.Scenarios;

public class PlanTests
{
    [Fact]
    public void Families_OneDraw_AreTheCentralValues() =>
        Assert.Equal([new Family(0, 0), new Family(0, 1)], Plan.FamiliesOf(1, 2));

    [Fact]
    public void Families_SeveralDraws_LeaveTheCentralValuesOut() =>
        Assert.Equal([new Family(1, 0), new Family(1, 1), new Family(2, 0), new Family(2, 1)], Plan.FamiliesOf(2, 2));

    [Fact]
    public void Luck_OfAFamily_DoesNotDependOnHowManyThereAre()
    {
        using var disk = new InputsOnDisk();
        var (few, many) = (new Plan(disk.LoadValid(new StudyChanges { Replicates = 2 })), new Plan(disk.LoadValid(new StudyChanges { Replicates = 9 })));
        Assert.Equal(few.Families.Select(Plan.LuckOf), many.Families.Take(few.Families.Count).Select(Plan.LuckOf));
        Assert.Equal(many.Families.Count, many.Families.Select(Plan.LuckOf).Distinct().Count());
    }

    [Fact]
    public void Hash_AnyThingThatChangesResults_ChangesIt()
    {
        using var disk = new InputsOnDisk();
        var hashes = new List<string>
        {
            Hash(new StudyChanges()),
            Hash(new StudyChanges { Seed = 12345 }),
            Hash(new StudyChanges { Years = 3 }),
            Hash(new StudyChanges { Draws = 7 }),
            Hash(new StudyChanges { Replicates = 11 }),
        };
        disk.Change(ValidInputs.Study, study => study["panel"] = 7);
        hashes.Add(Hash(new StudyChanges()));
        Assert.Equal(hashes.Count, hashes.Distinct().Count());

        string Hash(StudyChanges changes) => new Plan(disk.LoadValid(changes)).Hash;
    }

    [Fact]
    public void Hash_StudyByNameOrByPath_IsTheSame()
    {
        using var disk = new InputsOnDisk();
        var byPath = new Plan(disk.Load(out _, disk.PathOf(ValidInputs.Study))!);
        Assert.Equal(new Plan(disk.LoadValid()).Hash, byPath.Hash);
        Assert.DoesNotContain(byPath.Files, file => Path.IsPathRooted(file.File));
    }
}
