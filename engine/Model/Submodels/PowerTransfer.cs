using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Power over services moves to communities where a scenario decides so and there are groups to take it, takes hold at its pace,
/// and may be taken back, oftener under budget stress. Whoever loses a service by that is harmed as by any loss of support.
/// </summary>
public static class PowerTransfer
{
    /// <summary>Settles the month: power taken back, then power that moves on.</summary>
    public static void Settle(MonthContext month)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        for (var s = 0; s < hazards.Services.Count; s++)
        {
            var invited = month.Decisions.Invitation(s);
            council.Coverage[s] = CoverageOf(month, invited.Network, hazards.Services[s].Need);
            // Over a service without money there is no power to move.
            if (invited.Transfer == Transfer.None || invited.Network == Network.None || council.YearPence(s) == 0)
            {
                council.TransferMonths[s] = 0;
                continue;
            }
            if (council.TransferMonths[s] > 0 && hazards.World.PowerReverts && Reverts(month, s, invited.Transfer))
                TakeBack(month, s);
            // Where no group stands to take it, power stays where it is.
            else if (month.Month.Index >= council.TransferFrom[s] && council.Coverage[s] > 0) council.TransferMonths[s]++;
        }
    }

    /// <summary>How far power over a service has taken hold, 0 to 1.</summary>
    public static double Held(MonthContext month, int service)
    {
        var parameters = month.Hazards.Parameters.Commissioning;
        var months = month.State.Council.TransferMonths[service];
        return month.Decisions.Invitation(service).Transfer switch
        {
            Transfer.Informal => Math.Min(1, months / parameters.InformalMonths),
            Transfer.Formal => Math.Min(1, months / parameters.FormalMonths),
            _ => 0,
        };
    }

    /// <summary>Overhead of a service's commissioned money, over that money.</summary>
    public static double Overhead(MonthContext month, int service) => month.Decisions.Invitation(service).Transfer switch
    {
        Transfer.Informal => month.Hazards.Parameters.Commissioning.InformalOverhead,
        Transfer.Formal => month.Hazards.Parameters.Commissioning.FormalOverhead,
        _ => 0,
    };

    /// <summary>Share of a service's money that communities commission: as far as divided, deep, held, and where groups stand.</summary>
    public static double CommissionedShare(MonthContext month, int service) =>
        month.Decisions.Money(service).ByGroups * month.Decisions.Invitation(service).Depth * Held(month, service)
        * month.State.Council.Coverage[service];

    /// <summary>Whether the last budget did not balance without measures, or a notice is in force.</summary>
    public static bool UnderStress(MonthContext month) =>
        month.State.Council.Frozen
        || month.State.Council.Pressure - 1 > month.Hazards.Parameters.Council.PressureTolerance;

    /// <summary>
    /// I: influence of those who take part on how a service fits a resident: depth × how far power has taken hold × how well groups
    /// within reach mirror those concerned × relevance of what they know. Feedback of customers needs no power.
    /// </summary>
    public static double Influence(MonthContext month, int row, int service)
    {
        var (decisions, entry) = (month.Decisions, month.Hazards.Services[service]);
        if (!month.Hazards.World.InfluenceFits) return 0;
        var invited = decisions.Invitation(service);
        var mirror = invited.Network == Network.None
            ? month.Hazards.Parameters.Paradigms.FeedbackMirror
            : Held(month, service) * month.State.Groups.Mirror(
                invited.Network, month.State.Residents.Neighbourhood[row], entry.Need);
        return decisions.Specify(service).Influence * invited.Depth * mirror * entry.LocalKnowledge;
    }

    private static double CoverageOf(MonthContext month, Network network, Need need)
    {
        if (network == Network.None) return 0;
        var (groups, neighbourhoods) = (month.State.Groups, month.State.Neighbourhoods);
        long reached = 0, all = 0;
        for (var n = 0; n < neighbourhoods.Count; n++)
        {
            all += neighbourhoods.StartingResidents(n);
            if (groups.Any(network, n, need)) reached += neighbourhoods.StartingResidents(n);
        }
        return all > 0 ? reached / (double)all : 0;
    }

    private static bool Reverts(MonthContext month, int service, Transfer transfer)
    {
        var parameters = month.Hazards.Parameters.Commissioning;
        var rate = (transfer == Transfer.Formal ? parameters.FormalReversal : parameters.InformalReversal)
            * (UnderStress(month) ? parameters.StressReversalRatio : 1);
        return month.Random.Hits(
            RandomDecision.PowerReverts, KeyedHash.Of((ulong)month.Hazards.Services.Keys[service], 13), month.Month,
            Threshold.OfYearlyRate(rate));
    }

    /// <summary>What communities commissioned of a service of choice ends for a part of those it served; duties go on.</summary>
    private static void TakeBack(MonthContext month, int service)
    {
        var (council, residents, hazards) = (month.State.Council, month.State.Residents, month.Hazards);
        month.Flows.Reversals++;
        var loses = Threshold.Of(hazards.Parameters.Commissioning.ReversalLoss * CommissionedShare(month, service));
        council.TransferMonths[service] = 0;
        council.TransferFrom[service] = month.Month.Index + (int)hazards.Parameters.Commissioning.RetryMonths;
        if (month.Decisions.IsDuty(service)) return;
        for (var row = 0; row < residents.Rows; row++)
        {
            if ((residents.Receives[row] & 1 << service) == 0 || residents.Status[row].Inert) continue;
            if (month.Random.Hits(
                RandomDecision.ReversalLoses, residents.Id[row], month.Month, loses, hazards.Services.Keys[service]))
                Receipt.Lose(month, row, service);
        }
    }
}
