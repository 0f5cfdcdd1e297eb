using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Chances in a month that livelihood, family and home needs worsen or ease by one level. Easing is stated; worsening
/// follows from it and from how the stated shares change with age, so that the shares at each age stay as they are.
/// </summary>
/// <remarks>
/// With T the share at or beyond a level and P the share at it half-way to the next age, in a month: P(k − 1) × worsening =
/// ΔT(k) + P(k) × easing, ΔT a twelfth of the change to the next age. Death takes no part: nobody is said to die the sooner of these needs. Where
/// shares fall with age faster than the stated easing lets them, nobody worsens and easing is the faster. Worsening is κ
/// times as likely with each other need, over its mean at the stated shares (see <see cref="WiderNeedShares"/>).
/// </remarks>
public sealed class WiderNeeds
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Quintiles = 5;

    private const int HealthNeeds = 3;

    private readonly LaneBounds[] _bounds;
    private readonly HazardTable _worsens;
    private readonly HazardTable _eases;

    /// <summary>Chances that sustain the stated shares.</summary>
    public WiderNeeds(NeedParameters needs, WiderNeedShares shares)
    {
        Shares = shares;
        var flows = new (double Worsens, double Eases)[WiderNeedLevels.Count, Ages, Quintiles, ResidentStatus.Acute + 1];
        for (var need = 0; need < WiderNeedLevels.Count; need++)
            for (var age = 0; age < Ages; age++)
                for (var quintile = 0; quintile < Quintiles; quintile++)
                    for (var level = ResidentStatus.Acute; level > 0; level--)
                    {
                        // Of those at a level some worsen, and ease no more that month.
                        var leaves = flows[need, age, quintile, level].Worsens;
                        var stated = Threshold.OfYearlyRate(needs.EasingRate.At(need, level)).Probability;
                        var (worsens, eases) = Balance(shares, (WiderNeed)need, age, quintile, level, stated, 1 - leaves);
                        flows[need, age, quintile, level - 1].Worsens = worsens;
                        flows[need, age, quintile, level].Eases = eases;
                    }
        _worsens = new HazardTable([WiderNeedLevels.Count, Ages, Quintiles, ResidentStatus.Acute], at => Threshold.Of(
            flows[at[0], at[1], at[2], at[3]].Worsens / shares.MeanClustering((WiderNeed)at[0], at[1], at[2], at[3])), sharedAxis: 1);
        _eases = new HazardTable([WiderNeedLevels.Count, Ages, Quintiles, ResidentStatus.Acute + 1], at =>
            Threshold.Of(flows[at[0], at[1], at[2], at[3]].Eases), sharedAxis: 1);
        _bounds = Columns.Of<LaneBounds>((Ages / HazardTable.Shared + 1) * Quintiles * (HealthNeeds + 1) * ResidentStatus.WiderKinds);
        for (var age = 0; age < Ages; age += HazardTable.Shared)
            for (var quintile = 0; quintile < Quintiles; quintile++)
                for (var wider = 0; wider < ResidentStatus.WiderKinds; wider++)
                    for (var health = 0; health <= HealthNeeds; health++)
                    {
                        var status = WiderNeedLevels.StatusOf(wider)
                            .WithDependency(health > 0 ? 1 : 0).WithIsolated(health > 1).WithConditions(health > 2 ? 2 : 0);
                        _bounds[BoundsCell(age, quintile, status)] = MakeBounds(age, quintile, status);
                    }
    }

    /// <summary>
    /// The bounds of worsening and easing of every need where no service changes them, in the order of their decisions; the lanes
    /// behind them are 0. Only how many needs of health there are bears on them.
    /// </summary>
    public LaneBounds Bounds(int age, int quintile, ResidentStatus status) => _bounds[BoundsCell(age, quintile, status)];

    private static int BoundsCell(int age, int quintile, ResidentStatus status) =>
        ((age / HazardTable.Shared * Quintiles + quintile) * (HealthNeeds + 1) + status.HealthNeeds) * ResidentStatus.WiderKinds + status.Wider;

    private LaneBounds MakeBounds(int age, int quintile, ResidentStatus status)
    {
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds.Clear();
        foreach (var need in WiderNeedLevels.All)
        {
            if (status.Level(need) < ResidentStatus.Acute) bounds[2 * (int)need] = WorsensBound(need, age, quintile, status, 1);
            if (status.Level(need) > 0) bounds[2 * (int)need + 1] = EasesBound(need, age, quintile, status, 1);
        }
        return LaneBounds.Of(bounds);
    }

    /// <summary>The stated shares, and the draw of starting levels.</summary>
    public WiderNeedShares Shares { get; }

    /// <summary>The chance that a need worsens by one level; it is not acute.</summary>
    public Threshold Worsens(WiderNeed need, int age, int quintile, ResidentStatus status) =>
        _worsens[(int)need, age, quintile, status.Level(need)].Times(Shares.Clustering(status.OtherNeeds(need)));

    /// <summary>The chance that a need that does not worsen this month eases by one level; 0 where there is none.</summary>
    public Threshold Eases(WiderNeed need, int age, int quintile, ResidentStatus status) =>
        _eases[(int)need, age, quintile, status.Level(need)];

    /// <summary>A bound of <see cref="Worsens"/> times a ratio.</summary>
    public ushort WorsensBound(WiderNeed need, int age, int quintile, ResidentStatus status, double ratio) =>
        Threshold.BoundTimes(
            _worsens.Bound((int)need, age, quintile, status.Level(need)),
            Shares.Clustering(status.OtherNeeds(need)) * ratio);

    /// <summary>A bound of <see cref="Eases"/> times a ratio.</summary>
    public ushort EasesBound(WiderNeed need, int age, int quintile, ResidentStatus status, double ratio) =>
        Threshold.BoundTimes(_eases.Bound((int)need, age, quintile, status.Level(need)), ratio);

    /// <summary>Chances of entering a level from the one below and of easing from it, that move its tail as stated.</summary>
    private static (double Worsens, double Eases) Balance(
        WiderNeedShares shares, WiderNeed need, int age, int quintile, int level, double easing, double free)
    {
        var next = Math.Min(age + 1, Residents.OldestAge);
        // Half-way to the next birthday, which tells steep changes better than either end.
        double Share(int at) => (shares.At(need, age, quintile, at) + shares.At(need, next, quintile, at)) / 2;
        var change = (shares.AtLeast(need, next, quintile, level) - shares.AtLeast(need, age, quintile, level)) / Month.PerYear;
        var (below, mayEase) = (Share(level - 1), Share(level) * free);
        var flow = change + mayEase * easing;
        return flow >= 0
            ? (below > 0 ? Math.Min(1, flow / below) : 0, easing)
            : (0, mayEase > 0 ? Math.Min(1, -change / mayEase) : easing);
    }
}
