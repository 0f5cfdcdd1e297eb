using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// How common livelihood, family and home needs are by age and deprivation, and how they come together: what the start and
/// arrivals are drawn from, and what the monthly chances are made to sustain.
/// </summary>
/// <remarks>
/// Needs are drawn in order: those of health (dependency, isolation, two or more conditions), then livelihood, family, home.
/// With o needs drawn before, level l of the next is as likely as φ(l) κ^(l o), κ the clustering: each step up is κ times as
/// likely with each need present. That is where rates of worsening that grow by κ with each other need, and rates of easing
/// that do not, would bring a level at any one o. φ is such that the shares over all o are as stated, by iterative
/// proportional fitting (Deming and Stephan 1940, Annals of Mathematical Statistics 11, pp. 427-444). Only the number of
/// needs present bears on a draw, so that the distribution of the number is all that has to be carried along.
/// </remarks>
public sealed class WiderNeedShares
{
    /// <summary>The most needs that a resident can have besides a wider need.</summary>
    public const int MostOthers = 5;

    private const int Ages = Residents.OldestAge + 1;
    private const int Quintiles = 5;
    private const int Levels = ResidentStatus.Acute + 1;
    private const int HealthNeeds = 3;

    // Shares are as stated to this, or as near as so many rounds bring them.
    private const double Precision = 1e-13;
    private const int MostRounds = 2000;

    // Need and age are one dimension: of four, every look would be a call into the runtime.
    private readonly double[,,] _atLeast = new double[WiderNeedLevels.Count * Ages, Quintiles, Levels + 1];
    private readonly double[] _given = new double[WiderNeedLevels.Count * Ages * Quintiles * (MostOthers + 1) * Levels];
    private readonly double[,,] _together = new double[Ages, Quintiles, ResidentStatus.WiderKinds];
    private readonly double[,,] _clustering = new double[WiderNeedLevels.Count * Ages, Quintiles, Levels];
    private readonly double[] _power = new double[MostOthers + 1];

    /// <summary>Shares that the parameters state, with health as stated.</summary>
    /// <param name="needs">Wider needs.</param>
    /// <param name="prevalence">Shares of conditions and dependency.</param>
    /// <param name="isolated">Share isolated by age.</param>
    public WiderNeedShares(NeedParameters needs, Prevalence prevalence, double[] isolated)
    {
        _power[0] = 1;
        for (var o = 1; o < _power.Length; o++) _power[o] = _power[o - 1] * needs.Clustering;
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
            {
                var health = HealthNeedCounts(prevalence, isolated[age], age, quintile);
                var count = new double[HealthNeeds + WiderNeedLevels.Count + 1];
                health.CopyTo(count, 0);
                for (var need = 0; need < WiderNeedLevels.Count; need++)
                {
                    FillShares(needs, need, age, quintile);
                    FillGiven(need, age, quintile, count);
                    count = Onwards(need, age, quintile, count);
                }
                FillTogether(age, quintile, health);
            }
    }

    /// <summary>Share of at least a level of a need (0 to 3; at least 3 is 0).</summary>
    public double AtLeast(WiderNeed need, int age, int quintile, int level) => _atLeast[(int)need * Ages + age, quintile, level];

    /// <summary>Share at a level of a need.</summary>
    public double At(WiderNeed need, int age, int quintile, int level) =>
        AtLeast(need, age, quintile, level) - AtLeast(need, age, quintile, level + 1);

    /// <summary>Share with a combination of the three needs (see <see cref="ResidentStatus.Wider"/>).</summary>
    public double Together(int age, int quintile, int wider) => _together[age, quintile, wider];

    /// <summary>κ^others, of so many other needs.</summary>
    public double Clustering(int otherNeeds) => _power[otherNeeds];

    /// <summary>The mean of κ^others over those at a level of a need.</summary>
    public double MeanClustering(WiderNeed need, int age, int quintile, int level) =>
        _clustering[(int)need * Ages + age, quintile, level];

    /// <summary>The level at which a resident starts; needs are to be drawn in the order of <see cref="WiderNeed"/>.</summary>
    /// <param name="need">The need.</param>
    /// <param name="age">Whole years.</param>
    /// <param name="quintile">Deprivation fifth, 0 to 4.</param>
    /// <param name="otherNeeds">Needs of health, and wider needs drawn before this one, that the resident has.</param>
    /// <param name="rank">Uniform in (0, 1); a low one is the worst level.</param>
    public int StartingLevel(WiderNeed need, int age, int quintile, int otherNeeds, double rank)
    {
        for (var level = ResidentStatus.Acute; level > 0; level--)
        {
            rank -= _given[Cell((int)need, age, quintile, otherNeeds, level)];
            if (rank < 0) return level;
        }
        return 0;
    }

    private static int Cell(int need, int age, int quintile, int otherNeeds, int level) =>
        (((need * Ages + age) * Quintiles + quintile) * (MostOthers + 1) + otherNeeds) * Levels + level;

    /// <summary>Shares with 0 to 3 needs of health; isolation is independent of the others at the start.</summary>
    private static double[] HealthNeedCounts(Prevalence prevalence, double isolated, int age, int quintile)
    {
        var counts = new double[HealthNeeds + 1];
        for (var c = 0; c <= ResidentStatus.MostConditions; c++)
            for (var dependent = 0; dependent <= 1; dependent++)
            {
                var independent = prevalence.DependencyGiven(age, quintile, c, 0);
                var share = prevalence.Conditions(age, quintile, c) * (dependent == 1 ? 1 - independent : independent);
                var needs = dependent + (c >= 2 ? 1 : 0);
                counts[needs] += share * (1 - isolated);
                counts[needs + 1] += share * isolated;
            }
        return counts;
    }

    private void FillShares(NeedParameters needs, int need, int age, int quintile)
    {
        var tail = 0.0;
        for (var level = ResidentStatus.Acute; level > 0; level--)
        {
            tail += Interpolation.Linear(needs.Shares, need, age, level);
            _atLeast[need * Ages + age, quintile, level] = Prevalence.Tilted(tail, needs.DeprivationOdds.At(need, quintile));
        }
        _atLeast[need * Ages + age, quintile, 0] = 1;
    }

    /// <summary>Chances of each level given so many needs before, whose mean over the number is the stated share.</summary>
    private void FillGiven(int need, int age, int quintile, double[] count)
    {
        var stated = new double[Levels];
        for (var level = 0; level < Levels; level++) stated[level] = At((WiderNeed)need, age, quintile, level);
        var weight = (double[])stated.Clone();
        for (var round = 0; round < MostRounds; round++)
        {
            var found = new double[Levels];
            for (var o = 0; o <= MostOthers; o++)
            {
                var (some, acute) = (weight[1] * _power[o], weight[2] * _power[o] * _power[o]);
                var sum = weight[0] + some + acute;
                _given[Cell(need, age, quintile, o, 0)] = weight[0] / sum;
                _given[Cell(need, age, quintile, o, 1)] = some / sum;
                _given[Cell(need, age, quintile, o, 2)] = acute / sum;
                for (var level = 0; level < Levels; level++) found[level] += count[o] * _given[Cell(need, age, quintile, o, level)];
            }
            var off = 0.0;
            for (var level = 0; level < Levels; level++)
            {
                off = Math.Max(off, Math.Abs(found[level] - stated[level]));
                if (found[level] > 0) weight[level] *= stated[level] / found[level];
            }
            if (off <= Precision) return;
        }
    }

    /// <summary>The distribution of the number of needs once this one is drawn.</summary>
    private double[] Onwards(int need, int age, int quintile, double[] count)
    {
        var next = new double[count.Length];
        for (var o = 0; o <= MostOthers; o++)
        {
            var none = _given[Cell(need, age, quintile, o, 0)];
            next[o] += count[o] * none;
            next[o + 1] += count[o] * (1 - none);
        }
        return next;
    }

    private void FillTogether(int age, int quintile, double[] health)
    {
        var mass = new double[WiderNeedLevels.Count, Levels];
        for (var wider = 0; wider < ResidentStatus.WiderKinds; wider++)
        {
            var status = WiderNeedLevels.StatusOf(wider);
            for (var h = 0; h < health.Length; h++)
            {
                var (share, before) = (health[h], h);
                for (var need = 0; need < WiderNeedLevels.Count; need++)
                {
                    var level = status.Level((WiderNeed)need);
                    share *= _given[Cell(need, age, quintile, before, level)];
                    if (level > 0) before++;
                }
                _together[age, quintile, wider] += share;
                for (var need = 0; need < WiderNeedLevels.Count; need++)
                {
                    var level = status.Level((WiderNeed)need);
                    mass[need, level] += share;
                    _clustering[need * Ages + age, quintile, level] += share * _power[h + status.OtherNeeds((WiderNeed)need)];
                }
            }
        }
        for (var need = 0; need < WiderNeedLevels.Count; need++)
            for (var level = 0; level < Levels; level++)
                _clustering[need * Ages + age, quintile, level] =
                    mass[need, level] > 0 ? _clustering[need * Ages + age, quintile, level] / mass[need, level] : 1;
    }
}
