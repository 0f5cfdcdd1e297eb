namespace Catalyst.Engine.Model.Services;

/// <summary>
/// Who is served this month and what it takes, by service: counts from which cost and labour follow exactly. What comes to
/// people now and what is broken off are told apart; so are the council's own staff and contracted providers.
/// </summary>
public sealed class ServiceRolls
{
    /// <summary>Levels of need told apart.</summary>
    public const int Levels = 4;

    private const int Owners = 2;

    private readonly long[][] _columns;

    /// <summary>Empty rolls of so many services.</summary>
    public ServiceRolls(int services)
    {
        Served = new long[services];
        Paying = new long[services];
        Broken = new long[services];
        BrokenMinutes = new long[services];
        PayingLabour = new long[services];
        Labour = new long[services];
        Minutes = new long[services * Owners];
        Months = new long[services * Owners * Levels];
        BrokenMonths = new long[services * Levels];
        _columns = [Served, Paying, Broken, BrokenMinutes, PayingLabour, Labour, Minutes, Months, BrokenMonths];
    }

    /// <summary>People served at the council's cost, those whose service is broken off included.</summary>
    public long[] Served { get; }

    /// <summary>People served who pay in full themselves, those whose service is broken off included.</summary>
    public long[] Paying { get; }

    /// <summary>People, whoever pays, whose service is broken off.</summary>
    public long[] Broken { get; }

    /// <summary>Minutes a month of the council's packages that are broken off.</summary>
    public long[] BrokenMinutes { get; }

    /// <summary>Minutes of labour given in the month to those who pay themselves.</summary>
    public long[] PayingLabour { get; }

    /// <summary>Minutes of labour given in the month, whoever pays.</summary>
    public long[] Labour { get; }

    /// <summary>Minutes by the hour given at the council's cost, by service and whether contracted.</summary>
    public long[] Minutes { get; }

    /// <summary>People who have a month of it at the council's cost, by service, whether contracted, and level of need.</summary>
    public long[] Months { get; }

    /// <summary>People at the council's cost whose service is broken off, by service and level of need.</summary>
    public long[] BrokenMonths { get; }

    /// <summary>The index of a service's minutes.</summary>
    public static int Of(int service, bool contracted) => service * Owners + (contracted ? 1 : 0);

    /// <summary>The index of a service's months.</summary>
    public static int Of(int service, bool contracted, int level) => Of(service, contracted) * Levels + level;

    /// <summary>People at the council's cost to whom a service comes.</summary>
    public long Coming(int service)
    {
        var coming = Served[service];
        for (var level = 0; level < Levels; level++) coming -= BrokenMonths[service * Levels + level];
        return coming;
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(ServiceRolls other)
    {
        for (var column = 0; column < _columns.Length; column++)
            for (var i = 0; i < _columns[column].Length; i++) _columns[column][i] += other._columns[column][i];
    }

    /// <summary>Forgets the month.</summary>
    public void Clear()
    {
        foreach (var column in _columns) Array.Clear(column);
    }

    /// <summary>A copy.</summary>
    public ServiceRolls Copy()
    {
        var copy = new ServiceRolls(Served.Length);
        foreach (var (from, to) in _columns.Zip(copy._columns)) from.CopyTo(to, 0);
        return copy;
    }
}
