namespace Catalyst.Tests.Statistical;

/// <summary>
/// The twin of the council's queue on paper: so many people, each asking with one chance a month while neither waiting nor in
/// care, so many places, each given up with one chance a month. Within a month people ask and places are given up; then as
/// many of those who wait start as there are places (a machine-repair queue in discrete time; Gross and others 2008,
/// "Fundamentals of Queueing Theory", ch. 2.7). Nobody waits beside a free place, so the number waiting or in care says all.
/// </summary>
internal sealed class FiniteQueue
{
    private readonly double[] _stationary;
    private readonly int _places;

    public FiniteQueue(int people, int places, double asks, double ends)
    {
        _places = places;
        var chances = new double[people + 1][];
        for (var n = 0; n <= people; n++)
        {
            chances[n] = new double[people + 1];
            var (enders, askers) = (Binomial(Math.Min(n, places), ends), Binomial(people - n, asks));
            for (var e = 0; e < enders.Length; e++)
                for (var a = 0; a < askers.Length; a++) chances[n][n - e + a] += enders[e] * askers[a];
        }
        _stationary = new double[people + 1];
        _stationary[0] = 1;
        for (var month = 0; month < 5_000; month++) _stationary = Next(_stationary, chances);
    }

    /// <summary>In care at a month's end, on average.</summary>
    public double InCare => Mean(n => Math.Min(n, _places));

    /// <summary>Waiting at a month's end, on average.</summary>
    public double Waiting => Mean(n => Math.Max(0, n - _places));

    /// <summary>Neither waiting nor in care, on average.</summary>
    public double Idle => _stationary.Length - 1 - InCare - Waiting;

    private double Mean(Func<int, double> of) => _stationary.Select((chance, n) => chance * of(n)).Sum();

    private static double[] Next(double[] now, double[][] chances)
    {
        var next = new double[now.Length];
        for (var n = 0; n < now.Length; n++)
            for (var m = 0; m < now.Length; m++) next[m] += now[n] * chances[n][m];
        return next;
    }

    private static double[] Binomial(int trials, double chance)
    {
        var shares = new double[trials + 1];
        shares[0] = 1;
        for (var trial = 0; trial < trials; trial++)
            for (var hits = trial + 1; hits >= 0; hits--)
                shares[hits] = shares[hits] * (1 - chance) + (hits > 0 ? shares[hits - 1] * chance : 0);
        return shares;
    }
}
