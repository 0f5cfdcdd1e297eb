using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Volunteers beside paid staff. Each April groups give a share of the hours that they have to spare to services for the year:
/// groups of a neighbourhood to all that ask for volunteers, groups of a need to those that answer it. The hours replace part of
/// what these services cost, so that the same money reaches more people.
/// </summary>
public static class Volunteers
{
    /// <summary>Makes the year's arrangement.</summary>
    public static void Arrange(MonthContext month)
    {
        var (groups, council, services) = (month.State.Groups, month.State.Council, month.Hazards.Services);
        Array.Clear(council.VolunteerShare);
        Array.Clear(groups.VolunteeredMinutes);
        if (!month.Hazards.World.VolunteersDeliver) return;
        Span<double> wanted = stackalloc double[services.Count];
        Span<double> wantedOfNeed = stackalloc double[CommunityGroups.Needs];
        var all = 0.0;
        for (var s = 0; s < services.Count; s++)
        {
            if (services[s].VolunteerShare <= 0) continue;
            wanted[s] = month.Decisions.Delivery(s).Volunteers * council.Rolls.Served[s] * services[s].VolunteerHours
                * Quantities.MinutesPerHour;
            wantedOfNeed[(int)services[s].Need] += wanted[s];
            all += wanted[s];
        }
        if (all <= 0) return;
        double near = 0;
        Span<double> ofNeed = stackalloc double[CommunityGroups.Needs];
        ofNeed.Clear();
        for (var group = 0; group < groups.Count; group++)
        {
            if (!groups.IsOfInterest(group)) near += Spare(month, group);
            else if (wantedOfNeed[(int)groups.NeedOf(group)] > 0) ofNeed[(int)groups.NeedOf(group)] += Spare(month, group);
        }
        // Who shares the need comes first; neighbours fill what is left, service by service in proportion.
        Span<double> filled = stackalloc double[CommunityGroups.Needs];
        var left = 0.0;
        for (var need = 0; need < CommunityGroups.Needs; need++)
        {
            filled[need] = wantedOfNeed[need] > 0 ? Math.Min(1, ofNeed[need] / wantedOfNeed[need]) : 0;
            left += wantedOfNeed[need] * (1 - filled[need]);
        }
        var nearPart = left > 0 ? Math.Min(1, near / left) : 0;
        for (var s = 0; s < services.Count; s++)
        {
            if (wanted[s] <= 0) continue;
            var part = filled[(int)services[s].Need];
            council.VolunteerShare[s] = services[s].VolunteerShare * month.Decisions.Delivery(s).Volunteers
                * (part + (1 - part) * nearPart);
        }
        for (var group = 0; group < groups.Count; group++)
        {
            var used = !groups.IsOfInterest(group) ? near > 0 ? left * nearPart / near : 0
                : ofNeed[(int)groups.NeedOf(group)] is var offered and > 0
                    ? filled[(int)groups.NeedOf(group)] * wantedOfNeed[(int)groups.NeedOf(group)] / offered
                    : 0;
            groups.VolunteeredMinutes[group] = (long)(Spare(month, group) * used);
        }
    }

    /// <summary>Minutes that a group would give to services: a share of what help and commissioning leave of its offer.</summary>
    private static double Spare(MonthContext month, int group)
    {
        var groups = month.State.Groups;
        if (!groups.Standing[group]) return 0;
        var free = groups.OfferedMinutes[group] - groups.CommissioningMinutes[group]
            - groups.Helped[group] * (long)month.Hazards.Needs.GroupMinutes;
        return Math.Max(0, free) * month.Hazards.Parameters.Community.VolunteeringShare;
    }
}
