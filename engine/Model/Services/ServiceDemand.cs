using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Services;

/// <summary>Who asks for which service: whom each is for, and how often they ask, from the services' own figures.</summary>
public sealed class ServiceDemand
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Connection = 2;
    private const int Health = 4;

    private const int Levels = 4;

    private readonly ServiceList _services;

    // By service and level of its need: how often it is asked for, and 0 at levels that it is not for.
    private readonly double[] _rates;
    private readonly Need[] _needs;
    private readonly ushort[] _byAge = new ushort[Ages];
    private readonly HazardTable _ask;

    /// <summary>The demand for a list of services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="discoveryOdds">Odds of a request after a contact over those without one.</param>
    /// <param name="askingRatio">What rates of asking are multiplied by, since some adults who would ask stay away.</param>
    public ServiceDemand(ServiceList services, double discoveryOdds, double askingRatio)
    {
        _services = services;
        _needs = new Need[services.Count];
        _rates = new double[services.Count * Levels];
        for (var s = 0; s < services.Count; s++)
        {
            _needs[s] = services[s].Need;
            var rates = services[s].DemandRate.Values;
            for (var level = (int)services[s].LeastLevel; level <= services[s].MostLevel && level < rates.Count; level++)
                _rates[s * Levels + level] = rates[level];
        }
        for (var age = 0; age < Ages; age++)
            for (var s = 0; s < services.Count; s++)
                if (age >= services[s].AgeFrom && age <= services[s].AgeTo) _byAge[age] |= (ushort)(1 << s);
        _ask = new HazardTable([Ages, Connection * Health * ResidentStatus.WiderKinds, 2], at =>
        {
            var status = StatusOf(at[1]);
            var rate = 0.0;
            for (var s = 0; s < services.Count; s++)
                if (services[s].Need != Need.Care && IsFor(s, at[0], status)) rate += Rate(s, status);
            // Nobody keeps children away: for them nothing is to be made up.
            return WithOdds(
                Threshold.OfYearlyRate(rate * (at[0] < LifeHazards.AdultAge ? 1 : askingRatio)), at[2] == 1 ? discoveryOdds : 1);
        }, sharedAxis: 0);
    }

    /// <summary>The chance of asking for a service other than care.</summary>
    /// <param name="age">Whole years.</param>
    /// <param name="status">The resident.</param>
    /// <param name="contacted">Whether a contact still raises requests.</param>
    public Threshold Ask(int age, ResidentStatus status, bool contacted) => _ask[age, KindOf(status), contacted ? 1 : 0];

    /// <summary>The bound of <see cref="Ask"/>.</summary>
    public ushort AskBound(int age, ResidentStatus status) => _ask.Bound(age, KindOf(status), status.Contacted ? 1 : 0);

    /// <summary>Whether a service is for somebody of an age and state.</summary>
    public bool IsFor(int service, int age, ResidentStatus status)
    {
        if ((_byAge[age] & 1 << service) == 0) return false;
        var level = status.Level(_services[service].Need);
        return level >= _services[service].LeastLevel && level <= _services[service].MostLevel;
    }

    /// <summary>How often, or for care in which proportion, somebody whom a service is for asks for it.</summary>
    public double Rate(int service, ResidentStatus status) =>
        _services[service].DemandRate.Values[status.Level(_services[service].Need)];

    /// <summary>The weights of services among which a request falls: those in a mask that are for the resident.</summary>
    /// <param name="mask">Services that may be meant.</param>
    /// <param name="age">Whole years.</param>
    /// <param name="status">The resident.</param>
    /// <param name="weights">Room for a weight each.</param>
    public void Weigh(int mask, int age, ResidentStatus status, Span<double> weights)
    {
        weights.Clear();
        for (mask &= _byAge[age]; mask != 0; mask &= mask - 1)
        {
            var service = ServiceList.First(mask);
            weights[service] = _rates[service * Levels + status.Level(_needs[service])];
        }
    }

    /// <summary>The threshold whose odds are so many times those of another.</summary>
    public static Threshold WithOdds(Threshold threshold, double ratio)
    {
        if (ratio == 1) return threshold;
        var odds = threshold.Probability * ratio;
        return Threshold.Of(odds / (1 - threshold.Probability + odds));
    }

    private static int KindOf(ResidentStatus status) =>
        ((status.Isolated ? Health : 0) + status.Level(Need.Health)) * ResidentStatus.WiderKinds + status.Wider;

    private static ResidentStatus StatusOf(int kind)
    {
        var wider = kind % ResidentStatus.WiderKinds;
        var rest = kind / ResidentStatus.WiderKinds;
        return default(ResidentStatus).WithIsolated(rest >= Health).WithConditions(rest % Health)
            .WithLivelihood(wider % 3).WithFamily(wider / 3 % 3).WithHome(wider / 9);
    }
}
