using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Residents' hours as groups can count on them: what members have free, and what commissioning takes first. Unpaid care is
/// residents' time too: once a year all hours of it that are received are laid upon residents, and what they give there they
/// cannot give elsewhere.
/// </summary>
public sealed class GroupHours
{
    private const int April = 4;
    private const int Kinds = 3 * 2 * 2;

    // What a member gives, by age, livelihood need, whether of the core and whether a carer: it changes with the hours of carers only.
    private readonly int[] _given = new int[(Residents.OldestAge + 1) * Kinds];
    private int _carerMinutes = -1;

    /// <summary>Counts the hours on offer as members stand at the month's start.</summary>
    public void Settle(MonthContext month)
    {
        if (month.Month == month.Hazards.Start || month.Month.MonthOfYear == April) ShareCare(month);
        Offer(month);
        for (var group = 0; group < month.State.Groups.Count; group++)
            month.State.Groups.CommissioningMinutes[group] = Commissioning(month, group);
    }

    /// <summary>How a resident's month is spent.</summary>
    public static TimeUse Of(ModelState state, MonthlyHazards hazards, int row)
    {
        var (residents, council) = (state.Residents, state.Council);
        var age = residents.Age(row, state.Month);
        var cares = age >= LifeHazards.AdultAge && hazards.Time.Cares(residents.Id[row], age, council.CareLevel);
        return hazards.Time.Of(age, residents.Status[row], cares ? council.CarerMinutes : 0);
    }

    /// <summary>Lays all hours of unpaid care upon residents: as many carers as it takes at the stated hours, then the hours evenly.</summary>
    private static void ShareCare(MonthContext month)
    {
        var (state, residents, time) = (month.State, month.State.Residents, month.Hazards.Time);
        var expected = 0.0;
        for (var row = 0; row < residents.Rows; row++)
            if (residents.Lives(row) && !residents.Status[row].Inert) expected += time.CarerShare(residents.Age(row, month.Month));
        var received = state.Stocks.UnpaidMinutes;
        state.Council.CareLevel = expected > 0 ? received / (expected * time.CarerMinutes) : 0;
        var carers = 0L;
        for (var row = 0; row < residents.Rows; row++)
            if (residents.Lives(row) && !residents.Status[row].Inert
                && time.Cares(residents.Id[row], residents.Age(row, month.Month), state.Council.CareLevel)) carers++;
        state.Council.Carers = carers;
        state.Council.CarerMinutes = carers > 0 ? (int)Math.Min(received / carers, TimeBudget.MonthMinutes) : 0;
    }

    private void Offer(MonthContext month)
    {
        var (state, groups) = (month.State, month.State.Groups);
        if (_carerMinutes != state.Council.CarerMinutes) Tabulate(month.Hazards.Time, state.Council.CarerMinutes);
        Array.Clear(groups.OfferedMinutes);
        // Nobody gives to a group beyond their district.
        Pieces.Do(groups.Districts, month.Threads, (Self: this, month), static (work, district) => work.Self.Offer(work.month, district));
        var share = month.Hazards.Parameters.Community.HelpingShare;
        for (var group = 0; group < groups.Count; group++)
            groups.OfferedMinutes[group] = (long)(groups.OfferedMinutes[group] * share);
    }

    private void Offer(MonthContext month, int district)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var (from, end) = groups.Neighbourhoods(district);
        for (var first = residents.FirstRow(from); first < residents.FirstRow(end); first += RowScan.Rows)
        {
            residents.PrefetchSoon(residents.Group.Held, first);
            for (var members = residents.Group.Held.From(first); members != 0; members &= members - 1)
            {
                var row = first + RowScan.First(members);
                var status = residents.Status[row];
                var age = residents.Age(row, month.Month);
                var cares = month.Hazards.Time.Cares(residents.Id[row], age, state.Council.CareLevel);
                groups.OfferedMinutes[groups.Index(residents.Neighbourhood[row], residents.Group[row])] +=
                    _given[KindOf(age, status.Livelihood, status.Core, cares)];
            }
        }
    }

    private void Tabulate(TimeBudget time, int carerMinutes)
    {
        _carerMinutes = carerMinutes;
        for (var age = 0; age <= Residents.OldestAge; age++)
            for (var livelihood = 0; livelihood <= ResidentStatus.Acute; livelihood++)
                for (var kind = 0; kind < 4; kind++)
                {
                    var (core, cares) = ((kind & 1) != 0, (kind & 2) != 0);
                    var status = default(ResidentStatus).WithLivelihood(livelihood).WithMembership(true, core);
                    _given[KindOf(age, livelihood, core, cares)] = time.Of(age, status, cares ? carerMinutes : 0).Given;
                }
    }

    private static int KindOf(int age, int livelihood, bool core, bool cares) =>
        ((age * 3 + livelihood) * 2 + (core ? 1 : 0)) * 2 + (cares ? 1 : 0);

    /// <summary>The core of every group of a service's network gives time to it, the more the deeper it takes part.</summary>
    private static long Commissioning(MonthContext month, int group)
    {
        var (groups, services) = (month.State.Groups, month.Hazards.Services);
        if (!groups.Standing[group]) return 0;
        var depth = 0.0;
        for (var s = 0; s < services.Count; s++)
        {
            var invited = month.Decisions.Invitation(s);
            if (month.State.Council.TransferMonths[s] > 0 && (groups.IsOfInterest(group)
                ? invited.Network == Network.Interest && services[s].Need == groups.NeedOf(group)
                : invited.Network == Network.Geography)) depth += invited.Depth;
        }
        return (long)(groups.Core[group] * depth * month.Hazards.Parameters.Commissioning.DepthHours
            * Quantities.MinutesPerHour);
    }
}
