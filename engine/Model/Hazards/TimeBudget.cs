using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// A resident's month in minutes: personal time, work, care, and what is free. Hours that are given to groups come out of what is
/// free, in proportion to it; who has twice the ordinary time free gives twice the hours. Nothing is given that is not there.
/// </summary>
public sealed class TimeBudget
{
    private const double WeeksPerMonth = 365.25 / 7 / Month.PerYear;
    private const int Salt = 11;

    /// <summary>Minutes of a month.</summary>
    public const int MonthMinutes = (int)(365.25 / Month.PerYear * 24 * Quantities.MinutesPerHour);

    private readonly CommunityParameters _community;
    private readonly double[] _work = new double[Residents.OldestAge + 1];
    private readonly double[] _carers = new double[Residents.OldestAge + 1];
    private readonly double[] _livelihood;
    private readonly int _personal;
    private readonly double _ordinary;
    private readonly bool _short;

    /// <summary>Time budgets from the parameters.</summary>
    public TimeBudget(ModelParameters parameters, PopulationProjection projection, WorldSwitches world, int startYear)
    {
        var time = parameters.Time;
        (_community, _short) = (parameters.Community, world.TimeIsShort);
        _livelihood = [.. time.LivelihoodWork.Values];
        _personal = (int)(time.PersonalHours * 365.25 / Month.PerYear * Quantities.MinutesPerHour);
        CarerMinutes = time.CarerHours * WeeksPerMonth * Quantities.MinutesPerHour;
        double free = 0, adults = 0;
        for (var age = 0; age <= Residents.OldestAge; age++)
        {
            _work[age] = time.WorkHours.At(age) * WeeksPerMonth * Quantities.MinutesPerHour;
            _carers[age] = age < LifeHazards.AdultAge ? 0 : time.CarerShare.At(age);
            if (age < LifeHazards.AdultAge) continue;
            free += projection.At(startYear, age) * Math.Max(0, MonthMinutes - _personal - _work[age]);
            adults += projection.At(startYear, age);
        }
        _ordinary = adults > 0 ? Math.Max(1, free / adults) : 1;
    }

    /// <summary>Minutes a month that an unpaid carer gives on average, as stated.</summary>
    public double CarerMinutes { get; }

    /// <summary>The share of residents of an age who care for somebody, as stated.</summary>
    public double CarerShare(int age) => _carers[age];

    /// <summary>
    /// Whether a resident is among those who give unpaid care, when care falls to so many times the stated shares. Who they are
    /// follows from identity alone, the same people in every scenario: those with the lowest lot for their age.
    /// </summary>
    public bool Cares(ulong id, int age, double level) =>
        (KeyedHash.Of(id, Salt) >> 40) < _carers[age] * level * (1 << 24);

    /// <summary>How a resident's month is spent; personal time, work, care and giving never exceed it.</summary>
    /// <param name="age">Whole years.</param>
    /// <param name="status">The resident.</param>
    /// <param name="careMinutes">Minutes of unpaid care that the resident gives; 0 for most.</param>
    public TimeUse Of(int age, ResidentStatus status, int careMinutes)
    {
        var waking = MonthMinutes - _personal;
        var care = Math.Min(careMinutes, waking);
        // Work gives way to care, and both leave what is free.
        var work = Math.Min((int)(_work[age] * _livelihood[status.Livelihood]), waking - care);
        var free = waking - care - work;
        var hours = !status.Member ? 0 : status.Core ? _community.CoreHours : _community.MemberHours;
        var wish = hours * Quantities.MinutesPerHour * (_short ? free / _ordinary : 1);
        return new TimeUse(_personal, work, care, (int)Math.Min(wish, free));
    }
}

/// <summary>A resident's month in minutes.</summary>
/// <param name="Personal">Sleep, meals, washing and dressing.</param>
/// <param name="Work">Paid work and study.</param>
/// <param name="Care">Unpaid care of others.</param>
/// <param name="Given">Given to community groups.</param>
public readonly record struct TimeUse(int Personal, int Work, int Care, int Given)
{
    /// <summary>All that is taken up.</summary>
    public int Total => Personal + Work + Care + Given;
}
