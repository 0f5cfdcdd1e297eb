using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>What is counted of residents by single year of age, sex and deprivation fifth.</summary>
public enum Counted
{
    /// <summary>Everybody.</summary>
    Residents,

    /// <summary>One or more of 36 long-term conditions.</summary>
    Condition,

    /// <summary>Two or more.</summary>
    Multimorbid,

    /// <summary>Four or more.</summary>
    FourConditions,

    /// <summary>Of low dependency or more.</summary>
    Dependent,

    /// <summary>Of medium dependency or more: help daily.</summary>
    Daily,

    /// <summary>Of high dependency: help round the clock.</summary>
    High,

    /// <summary>Isolated.</summary>
    Isolated,

    /// <summary>Members of a community group.</summary>
    Members,

    /// <summary>Dependent, with a sixth or more of the hours needed missing.</summary>
    Unmet,

    /// <summary>Dependent and helped by a carer, by paid care that comes, or by a group.</summary>
    Helped,

    /// <summary>Of those, helped by an unpaid carer alone.</summary>
    UnpaidOnly,

    /// <summary>In personal care at the council's cost.</summary>
    CouncilCare,

    /// <summary>In a care home, whoever pays.</summary>
    CareHome,

    /// <summary>In a care home and paying for it.</summary>
    CareHomePaying,
}

/// <summary>How residents stand on one day, by single year of age, sex and deprivation fifth. Read-only.</summary>
public sealed class PopulationCount
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Sexes = 2;
    private static readonly int Kinds = Enum.GetValues<Counted>().Length;

    private readonly int[] _counts = new int[Kinds * Ages * Sexes * Neighbourhoods.Quintiles];

    /// <summary>Counts the residents of a state as they stand.</summary>
    public PopulationCount(ModelState state, ServiceList services)
    {
        var homes = 0;
        for (var s = 0; s < services.Count; s++)
            if (services[s] is { Need: Need.Care, MeansTest: MeansTest.SavingsAndHome }) homes |= 1 << s;
        var residents = state.Residents;
        for (var row = 0; row < residents.Rows; row++)
        {
            if (!residents.Lives(row)) continue;
            var cell = (residents.Age(row, state.Month) * Sexes + residents.Sex[row]) * Neighbourhoods.Quintiles
                + state.Neighbourhoods.Quintile(residents.Neighbourhood[row]);
            Count(residents.Status[row], (residents.Receives[row] & homes) != 0, cell);
        }
    }

    /// <summary>Residents counted.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="age">Age in whole years, 0 to 110.</param>
    /// <param name="sex">0 female, 1 male.</param>
    /// <param name="quintile">Deprivation fifth, 0 most deprived to 4.</param>
    public int this[Counted what, int age, int sex, int quintile] =>
        _counts[(((int)what * Ages + age) * Sexes + sex) * Neighbourhoods.Quintiles + quintile];

    /// <summary>Residents counted over a span of ages.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="ageFrom">Youngest age.</param>
    /// <param name="ageTo">Oldest age.</param>
    /// <param name="sex">0 female, 1 male, or null for both.</param>
    /// <param name="quintile">Deprivation fifth, 0 most deprived to 4, or null for all.</param>
    public long Sum(Counted what, int ageFrom, int ageTo, int? sex = null, int? quintile = null)
    {
        var sum = 0L;
        for (var age = ageFrom; age <= Math.Min(ageTo, Residents.OldestAge); age++)
            for (var s = sex ?? 0; s <= (sex ?? Sexes - 1); s++)
                for (var q = quintile ?? 0; q <= (quintile ?? Neighbourhoods.Quintiles - 1); q++)
                    sum += this[what, age, s, q];
        return sum;
    }

    private void Count(ResidentStatus status, bool inHome, int cell)
    {
        Add(Counted.Residents, true);
        Add(Counted.Condition, status.Conditions >= 1);
        Add(Counted.Multimorbid, status.Conditions >= 2);
        Add(Counted.FourConditions, status.Conditions >= 4);
        Add(Counted.Isolated, status.Isolated);
        Add(Counted.Members, status.Member);
        Add(Counted.CouncilCare, status.Care == CareState.Council);
        Add(Counted.CareHome, inHome);
        Add(Counted.CareHomePaying, inHome && status.Care == CareState.Private);
        if (status.Dependency == 0) return;
        var paid = status.Care is CareState.Council or CareState.Private && !status.BrokenOff;
        Add(Counted.Dependent, true);
        Add(Counted.Daily, status.Dependency >= 2);
        Add(Counted.High, status.Dependency >= ResidentStatus.HighDependency);
        Add(Counted.Unmet, status.Unmet > 0);
        Add(Counted.Helped, status.Carer || paid || status.HelpFits);
        Add(Counted.UnpaidOnly, status.Carer && !paid && !status.HelpFits);

        void Add(Counted what, bool counts)
        {
            if (counts) _counts[(int)what * Ages * Sexes * Neighbourhoods.Quintiles + cell]++;
        }
    }
}
