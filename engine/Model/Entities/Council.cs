using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Entities;

/// <summary>The council: its money, its rules of the day, and who waits for it. Money is in real pence.</summary>
public sealed class Council
{
    /// <summary>τ: severity at which half of requests are found eligible today.</summary>
    public double Strictness { get; set; }

    /// <summary>What fees are over their trend: 1 without a squeeze.</summary>
    public double FeeFactor { get; set; } = 1;

    /// <summary>Hours that may be asked of groups over those they offer.</summary>
    public double GroupLoad { get; set; }

    /// <summary>Pressure found at the last budget: forecast cost over money available.</summary>
    public double Pressure { get; set; } = 1;

    /// <summary>Money put by.</summary>
    public long Reserves { get; set; }

    /// <summary>This year's income for care at home.</summary>
    public long YearIncome { get; set; }

    /// <summary>Reserves that this year may use.</summary>
    public long YearRelease { get; set; }

    /// <summary>This year's support of community groups.</summary>
    public long YearGroupSupport { get; set; }

    /// <summary>Price of an hour by a contracted provider, without overhead.</summary>
    public long FeePence { get; set; }

    /// <summary>What an hour costs a provider, by ownership.</summary>
    public long[] CostPence { get; private init; } = new long[3];

    /// <summary>Residents found eligible who wait for a package.</summary>
    public List<WaitingResident> Queue { get; private init; } = [];

    /// <summary>Rows whose care was broken off by a closure and comes back later.</summary>
    public List<int> Disrupted { get; private init; } = [];

    /// <summary>A copy that shares nothing.</summary>
    public Council Copy() => new()
    {
        Strictness = Strictness,
        FeeFactor = FeeFactor,
        GroupLoad = GroupLoad,
        Pressure = Pressure,
        Reserves = Reserves,
        YearIncome = YearIncome,
        YearRelease = YearRelease,
        YearGroupSupport = YearGroupSupport,
        FeePence = FeePence,
        CostPence = [.. CostPence],
        Queue = [.. Queue],
        Disrupted = [.. Disrupted],
    };
}

/// <summary>A place in the queue for care.</summary>
/// <param name="Row">Row of the resident; valid while identity matches.</param>
/// <param name="Id">Identity.</param>
/// <param name="Since">Month of the request.</param>
/// <param name="Ready">First month in which a package may start, after the doors passed.</param>
/// <param name="Lottery">Keyed number that breaks ties among equals.</param>
public readonly record struct WaitingResident(int Row, ulong Id, Month Since, Month Ready, ulong Lottery);
