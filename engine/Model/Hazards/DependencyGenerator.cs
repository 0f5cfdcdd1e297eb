using System.Globalization;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// From the chances of a year to those of a month: the generator Q = ln P of an annual matrix P and the monthly matrix
/// exp(Q / 12), twelve of which are the year. A year's chances hold several steps up and down; taken state by state as
/// 1 − (1 − p)^(1/12) they would be counted as one.
/// </summary>
/// <remarks>
/// A year may be one that no constant rates give: P is embeddable only if a logarithm of it has no rate below 0 (Israel,
/// Rosenthal and Wei 2001, "Finding generators for Markov chains via empirical transition matrices", Mathematical Finance
/// 11, pp. 245-265). The principal logarithm is asked; where every diagonal of P is above one half it is the only one that
/// can be a generator (Cuthbert 1972).
/// </remarks>
public static class DependencyGenerator
{
    /// <summary>How near twelve months must come to the year, and rates below 0 to 0.</summary>
    public const double Precision = 1e-9;

    /// <summary>The yearly rates of a matrix of annual chances; each row adds up to 0.</summary>
    /// <exception cref="ArgumentException">No rates give the matrix (see <see cref="Fault(double[,])"/>).</exception>
    public static double[,] Yearly(double[,] annual)
    {
        var (generator, fault) = Find(annual);
        return generator ?? throw new ArgumentException(fault, nameof(annual));
    }

    /// <summary>The chances of a month that give a matrix of annual chances.</summary>
    /// <exception cref="ArgumentException">No rates give the matrix (see <see cref="Fault(double[,])"/>).</exception>
    public static double[,] Monthly(double[,] annual) => OverAMonth(Yearly(annual));

    /// <summary>The chances of a month at yearly rates.</summary>
    public static double[,] OverAMonth(double[,] generator)
    {
        var month = MatrixFunctions.Exp(MatrixFunctions.Sum(1.0 / Month.PerYear, generator, 0, generator));
        for (var from = 0; from < month.GetLength(0); from++)
            for (var to = 0; to < month.GetLength(1); to++)
                month[from, to] = Math.Max(0, month[from, to]);
        return month;
    }

    /// <summary>Why no rates give a matrix of annual chances, or null where they do.</summary>
    public static string? Fault(double[,] annual) => Find(annual).Fault;

    /// <summary>The first age of a table of annual transitions for which no rates exist, and why; null where all do.</summary>
    /// <param name="annual">By age, from, to.</param>
    public static string? Fault(ParameterTable annual) =>
        annual.Labels(0)
            .Select(age => Fault(At(annual, age)) is { } fault ? $"at age {age} {fault}" : null)
            .FirstOrDefault(fault => fault is not null);

    /// <summary>The matrix of annual chances at an age of a table.</summary>
    public static double[,] At(ParameterTable annual, int age)
    {
        var size = annual.Labels(1).Count;
        var matrix = new double[size, size];
        for (var from = 0; from < size; from++)
            for (var to = 0; to < size; to++)
                matrix[from, to] = annual.At(age, from, to);
        return matrix;
    }

    private static (double[,]? Generator, string? Fault) Find(double[,] annual)
    {
        var size = annual.GetLength(0);
        if (annual.GetLength(1) != size) return (null, "the matrix is not square");
        for (var from = 0; from < size; from++)
        {
            var sum = 0.0;
            for (var to = 0; to < size; to++)
            {
                if (!(annual[from, to] >= 0 && annual[from, to] <= 1))
                    return (null, Invariant($"the chance from {from} to {to} is {annual[from, to]}, not within 0 to 1"));
                sum += annual[from, to];
            }
            if (!(Math.Abs(sum - 1) <= Precision)) return (null, Invariant($"the chances from {from} add up to {sum}, not 1"));
        }
        if (MatrixFunctions.Log(annual) is not { } generator)
            return (null, "the year has no real logarithm: no monthly chances give it");
        for (var from = 0; from < size; from++)
        {
            var leaving = 0.0;
            for (var to = 0; to < size; to++)
            {
                if (from == to) continue;
                if (generator[from, to] < -Precision)
                    return (null, Invariant($"the rate from {from} to {to} would be {generator[from, to]:G4} a year: no monthly chances give this year"));
                generator[from, to] = Math.Max(0, generator[from, to]);
                leaving += generator[from, to];
            }
            generator[from, from] = -leaving;
        }
        var year = MatrixFunctions.Identity(size);
        var month = OverAMonth(generator);
        for (var i = 0; i < Month.PerYear; i++) year = MatrixFunctions.Product(year, month);
        var off = MatrixFunctions.Distance(year, annual);
        return off <= Precision
            ? (generator, null)
            : (null, Invariant($"twelve months miss the year by {off:G4}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
