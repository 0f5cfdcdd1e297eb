using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// What happens to a town that loses its grant, its tax, its reserves, its providers, its staff, or all at once: for ten
/// years and in every paradigm it goes on, and what is not there is given to nobody.
/// </summary>
public sealed class BudgetStressTests(ITestOutputHelper output)
{
    private const int Before = 21;
    private const int Years = 10;
    private const string None = "none", Grant = "grant", Bare = "grant and reserves", Tax = "tax", Reserves = "reserves",
        Providers = "providers", Staff = "staff", All = "all";

    // Ten years from an April, at whose start the stress falls.
    private static readonly WorldSettings Settings = new()
    {
        PolicyStart = Month.Of(2022, 4),
        Months = Before + 12 * Years,
        Observed = true,
    };

    private static readonly Dictionary<string, Stress> Stresses = new()
    {
        [None] = new(),
        [Grant] = new() { GrantRatio = 0.5 },
        [Bare] = new() { GrantRatio = 0.5, ReservesRatio = 0 },
        [Tax] = new() { TaxCapRatio = 0 },
        [Reserves] = new() { ReservesRatio = 0 },
        [Providers] = new() { ProvidersClose = true },
        [Staff] = new() { StaffRatio = 0 },
        [All] = new() { GrantRatio = 0.5, TaxCapRatio = 0, ReservesRatio = 0, ProvidersClose = true, StaffRatio = 0 },
    };

    private static readonly Lazy<World> Trunk = new(() => World.Of(Settings).Live(Before));
    private static readonly Lazy<Dictionary<(string Stress, string Paradigm), List<MonthLived>>> Runs = new(LiveAll);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var stress in Stresses.Keys)
            foreach (var paradigm in Paradigm.Names)
                cases.Add(stress, paradigm);
        return cases;
    }

    public static TheoryData<string> ParadigmNames => [.. Paradigm.Names];

    /// <summary>To the end, with books that balance and no more labour given than there is.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Town_UnderAnyStress_LivesToTheEndWithBooksThatBalance(string stress, string paradigm)
    {
        var months = Run(stress, paradigm);
        Assert.Equal(12 * Years, months.Count);
        foreach (var month in months)
        {
            // Reserves are what they were, with what came in and less what went out; the stress itself falls once.
            var ratio = month.Month == Settings.PolicyStart ? Stresses[stress].ReservesRatio : 1;
            Assert.Equal((long)Math.Round(month.ReservesOpening * ratio) + month.Income - month.Spend, month.ReservesClosing);
            Assert.True(month.LabourGiven <= month.LabourPool, $"{month.Month}: {month.LabourGiven} minutes of {month.LabourPool}.");
            Assert.Equal(0, month.CareWithoutProvider);
        }
        Assert.Empty(months[^1].NotANumber);
    }

    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void Grant_HalvedWithoutReserves_BringsANoticeThatStopsStartsOfAllButDutiesAndServesFewer(string paradigm)
    {
        var (stressed, plain) = (Run(Bare, paradigm), Run(None, paradigm));
        Assert.True(stressed[0].Frozen && stressed[0].NoticesGiven == 1);
        Assert.Equal(Settings.PolicyStart.Index, stressed[^1].FirstNotice);
        var stopped = stressed.Sum(month => month.Stopped.Sum());
        Assert.True(stopped > 0);
        for (var s = 0; s < stressed[0].Stopped.Length; s++)
            if (Trunk.Value.Hazards.Services[s].Nature == ServiceNature.Statutory)
                Assert.Equal(0, stressed.Sum(month => month.Stopped[s]));
        output.WriteLine($"{paradigm}: {stopped} starts stopped, {string.Join(" ", stressed.Chunk(12).Select(year => year.Count(month => month.Frozen)))} months under notice by year; "
            + $"resident-months served beside duties {Served(stressed)}, {Served(plain)} without");
        Assert.True(Served(stressed) < Served(plain));

        // While the notice is in force. Hours of care are a duty's: with some twenty in care, who of them is of the two
        // towns is luck, and says nothing of the notice.
        long Served(List<MonthLived> months) => months.Zip(stressed).Where(pair => pair.Second.Frozen)
            .Sum(pair => pair.First.Served.Where((_, s) => Trunk.Value.Hazards.Services[s].Nature == ServiceNature.Discretionary).Sum());
    }

    /// <summary>Reserves, then cuts of what is not a duty, may carry half the grant without a notice: duties are met as before.</summary>
    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void Grant_Halved_CutsWhatIsNoDuty(string paradigm)
    {
        var (stressed, plain) = (Run(Grant, paradigm), Run(None, paradigm));
        // Reserves go first; how far the other measures must go differs by what each paradigm saves on duties.
        Assert.True(stressed[^1].ReservesClosing < plain[^1].ReservesClosing);
        Assert.True(stressed[^1].Discretionary.Sum() < plain[^1].Discretionary.Sum());
        Assert.True(stressed.Sum(month => month.DiscretionarySpend) < plain.Sum(month => month.DiscretionarySpend));
        Assert.Equal(stressed.Any(month => month.Frozen), stressed.Sum(month => month.NoticesGiven) > 0);
        output.WriteLine($"{paradigm}: {stressed.Count(month => month.Frozen)} months under notice; unmet hours {stressed.Sum(month => month.UnmetMinutes) / 60}, {plain.Sum(month => month.UnmetMinutes) / 60} without; discretionary budgets by year "
            + string.Join(" ", Aprils(stressed).Select(month => $"{month.Discretionary.Sum() / 100000:F0}k"))
            + "; spend by year " + string.Join(" ", stressed.Chunk(12).Select(year => $"{year.Sum(month => month.DiscretionarySpend) / 100000:F0}k")));
    }

    /// <summary>
    /// A year's cut takes at most a fifth of a discretionary budget, beside what efficiency saves. Spend may fall faster: a
    /// notice lets nobody new in.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void DiscretionaryBudgets_InAnyYear_FallByAFifthAtMost(string stress, string paradigm)
    {
        var council = Settings.Parameters.Council;
        var least = (1 - council.DiscretionaryCut) * (1 - council.EfficiencyStep / (1 - council.EfficiencyLimit));
        var before = MonthLived.Of(Trunk.Value);
        foreach (var month in Aprils(Run(stress, paradigm)))
        {
            for (var s = 0; s < month.Discretionary.Length; s++)
                Assert.True(
                    month.Discretionary[s] >= (long)(least * before.Discretionary[s]) - 2,
                    $"{month.Month}: {before.Discretionary[s]} pence became {month.Discretionary[s]}.");
            Assert.True(month.Other >= (long)(least * before.Other) - 2);
            before = month;
        }
    }

    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void TaxCap_OfNothing_LeavesTaxWhereItWas(string paradigm)
    {
        Assert.Single(Run(Tax, paradigm).Select(month => month.TaxLevel).Distinct());
        Assert.Equal(Trunk.Value.State.Council.TaxLevel, Run(Tax, paradigm)[0].TaxLevel);
        Assert.True(Run(None, paradigm)[^1].TaxLevel > Run(None, paradigm)[0].TaxLevel);
    }

    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void Reserves_TakenAway_AreNoneAtTheStartOfThePolicy(string paradigm)
    {
        var first = Run(Reserves, paradigm)[0];
        Assert.True(first.ReservesOpening > 0);
        Assert.Equal(first.Income - first.Spend, first.ReservesClosing);
        Assert.True(Run(None, paradigm)[0].ReservesClosing > first.ReservesClosing);
    }

    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void Providers_AllClosing_BreakOffEverybodysCareAndSomeResumes(string paradigm)
    {
        var months = Run(Providers, paradigm);
        Assert.Equal(0, months[0].Open);
        Assert.True(months[0].InCare > 0);
        Assert.Equal(months[0].InCare, months[0].BrokenOff);
        Assert.Equal(0, months[0].LabourGiven);
        Assert.True(months[^1].Open > 0, "No provider came back.");
        Assert.Contains(months, month => month.LabourGiven > 0);
        Assert.Contains(months.Zip(months.Skip(1)), pair => pair.Second.Resumed > 0);
        output.WriteLine($"{paradigm}: providers open by year {string.Join(" ", Aprils(months).Select(month => month.Open))}, broken off of in care "
            + string.Join(" ", Aprils(months).Select(month => $"{month.BrokenOff}/{month.InCare}")));
    }

    [Theory]
    [MemberData(nameof(ParadigmNames))]
    public void Staff_AllGone_GiveNobodyAnythingFromThenOn(string paradigm)
    {
        var months = Run(Staff, paradigm);
        var children = England.Service(Trunk.Value, "childrens_social_care");
        Assert.True(MonthLived.Of(Trunk.Value).Served[children] > 0);
        Assert.True(months[0].Withdrawn[children] > 0);
        foreach (var month in months)
        {
            Assert.Equal((0, 0), (month.LabourPool, month.LabourGiven));
            Assert.Equal(0, month.CareMinutesThatCome);
            Assert.Equal(0, month.Served[children]);
            for (var s = 0; s < month.Served.Length; s++)
                if ((Trunk.Value.Hazards.Services.WithProviders & 1 << s) == 0) Assert.Equal(0, month.Served[s]);
        }
        Assert.Equal(months[0].InCare, months[0].BrokenOff);
    }

    /// <summary>Nothing of a final kind is missing but where its description says so, from the policy start on.</summary>
    private static List<string> NotANumber(Observer observer)
    {
        var missing = new List<string>();
        foreach (var rows in new[] { observer.PlaceMonth, observer.ServiceMonth })
            for (var at = 0; at < rows.Values.Count; at++)
            {
                var column = rows.Table.Declared[at % rows.Width];
                if (column.Kind == ObservationKind.Final && !double.IsFinite(rows.Values[at])
                    && !column.Meaning.Contains("empty", StringComparison.Ordinal)
                    && !column.Meaning.Contains("last month only", StringComparison.Ordinal))
                    missing.Add($"{rows.Table.Name}.{column.Name} in row {at / rows.Width}");
            }
        return missing;
    }

    private static IEnumerable<MonthLived> Aprils(List<MonthLived> months) => months.Where(month => month.Month.MonthOfYear == 4);

    private static List<MonthLived> Run(string stress, string paradigm) => Runs.Value[(stress, paradigm)];

    private static Dictionary<(string Stress, string Paradigm), List<MonthLived>> LiveAll()
    {
        var keys = (from stress in Stresses.Keys from paradigm in Paradigm.Names select (stress, paradigm)).ToArray();
        var trunk = Trunk.Value;
        var runs = new List<MonthLived>[keys.Length];
        Parallel.For(0, keys.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => runs[i] = Live(trunk, keys[i].stress, keys[i].paradigm));
        return keys.Zip(runs).ToDictionary();
    }

    private static List<MonthLived> Live(World trunk, string stress, string paradigm)
    {
        var months = new List<MonthLived>();
        var world = trunk.Branch(Settings with { Scenario = Shipped.Scenario(paradigm), Stress = Stresses[stress] });
        var broken = new HashSet<ulong>();
        world.Live(12 * Years, each =>
        {
            var lived = MonthLived.Of(each);
            var residents = each.State.Residents;
            if (broken.Count > 0)
                foreach (var row in each.Living)
                    if (CareStatus.Comes(residents.Status[row]) && broken.Contains(residents.Id[row])) lived.Resumed++;
            broken = [.. each.State.Council.Disrupted.Select(row => residents.Id[row])];
            months.Add(lived);
        });
        months[^1].NotANumber = NotANumber(world.Observer!);
        return months;
    }
}
