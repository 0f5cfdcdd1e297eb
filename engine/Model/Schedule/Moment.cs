using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>One resident at the start of a month, with what chances are asked by.</summary>
internal readonly ref struct Moment
{
    private readonly ref readonly KeyedRandom _random;

    public Moment(ModelState state, in KeyedRandom random, int row, ResidentStatus start)
    {
        State = state;
        _random = ref random;
        Row = row;
        Start = start;
        Month = state.Month;
        Id = state.Residents.Id[row];
        Age = state.Residents.Age(row, Month);
        Sex = state.Residents.Sex[row];
        Neighbourhood = state.Residents.Neighbourhood[row];
        Decile = state.Neighbourhoods.Decile(Neighbourhood);
    }

    public readonly ModelState State;
    public readonly int Row;
    public readonly ResidentStatus Start;
    public readonly Month Month;
    public readonly ulong Id;
    public readonly int Age;
    public readonly int Sex;
    public readonly int Neighbourhood;
    public readonly int Decile;

    public Residents Residents => State.Residents;

    public int Quintile => Neighbourhoods.QuintileOf(Decile);

    public bool Hits(in Candidate candidate, int decision, Threshold threshold) =>
        _random.Hits(candidate.Draws, decision, Id, Month, threshold);

    /// <summary>The resident's state as it changes in the course of the month.</summary>
    public ResidentStatus Status
    {
        get => State.Residents.Status[Row];
        set => State.Residents.Status[Row] = value;
    }

    /// <summary>The same for a chance that services change.</summary>
    public bool Hits(in Candidate candidate, int decision, ServiceEffect effect, MonthlyHazards hazards, Threshold threshold) =>
        Hits(candidate, decision, threshold.Times(hazards.Work.Ratio(effect, State.Residents, Row, Month)));

    public bool Draws(int decision, double probability) => Draws(decision, Threshold.Of(probability));

    public bool Draws(int decision, Threshold threshold) => _random.Hits(decision, Id, Month, threshold);

    public double Uniform(int decision) => _random.Uniform(decision, Id, Month);

    /// <summary>The row of the partner whose tie lapses: the pair whose draw is lowest.</summary>
    public int TieThatLapses()
    {
        var chosen = -1;
        var lowest = (Lane: ushort.MaxValue, Pair: ulong.MaxValue);
        foreach (var partner in Residents.Ties.Partners(Row))
        {
            var pair = KeyedHash.OfPair(Id, Residents.Id[partner]);
            // Either end may ask in one month: the ordinal tells which, so that no draw is used twice.
            var lane = _random.Lane(
                RandomDecision.WhichTieLapses, pair, Month, Id < Residents.Id[partner] ? 0 : 1);
            if (lane > lowest.Lane || (lane == lowest.Lane && pair > lowest.Pair)) continue;
            lowest = (lane, pair);
            chosen = partner;
        }
        return chosen;
    }

    /// <summary>How far the load on the resident's group is above 1, as a step of the leaving rate.</summary>
    public int LoadStep() =>
        State.Groups.LoadSteps[State.Groups.Index(Neighbourhood, Residents.Group[Row])];
}
