using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// What an area needs of services, as money: each resident's expected requests at the price and duration of the service. Groups
/// fund by w = (1 − c) × need of all + c × need of their own core, c = c₀ (1 − R).
/// </summary>
public static class NeedSurvey
{
    /// <summary>Parts into which the whole is divided: fine enough that rounding moves less than a pound in a million.</summary>
    private const double Whole = 1e9;

    /// <summary>The weights of services by which groups of an area divide their pool.</summary>
    /// <param name="month">The month.</param>
    /// <param name="pooled">Services whose money is in the pool; others weigh nothing.</param>
    public static long[] Weigh(MonthContext month, bool[] pooled)
    {
        var (state, residents, hazards) = (month.State, month.State.Residents, month.Hazards);
        var services = hazards.Services;
        var (all, core) = (new double[services.Count], new double[services.Count]);
        var mask = 0;
        for (var s = 0; s < services.Count; s++)
            if (pooled[s]) mask |= 1 << s;
        var weights = new double[services.Count];
        for (var row = 0; row < residents.Rows; row++)
        {
            if (!residents.Lives(row) || residents.Status[row].Inert) continue;
            var status = residents.Status[row];
            hazards.Demand.Weigh(mask, residents.Age(row, month.Month), status, weights);
            var ofArea = status.Core && residents.Group[row] < CommunityGroups.FirstInterest;
            for (var s = 0; s < weights.Length; s++)
            {
                all[s] += weights[s];
                if (ofArea) core[s] += weights[s];
            }
        }
        for (var s = 0; s < services.Count; s++)
        {
            var price = ServiceCosts.MeanMonthPence(hazards, state.Council, s) * services[s].Duration;
            (all[s], core[s]) = (all[s] * price, core[s] * price);
        }
        return Blend(all, core, hazards.World.CoreCaptures
            ? hazards.Parameters.Commissioning.Capture * (1 - MeanMirror(state.Groups)) : 0);
    }

    /// <summary>Weights from the need of all and of the core, of which the core's own counts for a share c.</summary>
    public static long[] Blend(ReadOnlySpan<double> all, ReadOnlySpan<double> core, double c)
    {
        double sumAll = 0, sumCore = 0;
        for (var s = 0; s < all.Length; s++) (sumAll, sumCore) = (sumAll + all[s], sumCore + core[s]);
        var weights = new long[all.Length];
        if (sumAll <= 0) return weights;
        for (var s = 0; s < all.Length; s++)
        {
            var need = all[s] / sumAll;
            weights[s] = (long)Math.Round(Whole * ((1 - c) * need + c * (sumCore > 0 ? core[s] / sumCore : need)));
        }
        return weights;
    }

    /// <summary>R of the standing groups of neighbourhoods on average; 1 where none stands.</summary>
    public static double MeanMirror(CommunityGroups groups)
    {
        long sum = 0, standing = 0;
        for (var group = 0; group < groups.Count; group++)
            if (groups.Standing[group] && !groups.IsOfInterest(group))
                (sum, standing) = (sum + groups.MirrorThousandths[group], standing + 1);
        return standing > 0 ? sum / (1000.0 * standing) : 1;
    }
}
