using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Model.Services;

/// <summary>
/// What services, and the help of community groups, do to chances. A service that fits multiplies a monthly chance by its ratio r while it lasts. Losing it
/// multiplies the chance by r^−(ρ − 1), ρ = <c>care.stoppingRatio</c>, for as long as it had lasted: relative to going on,
/// the loss then costs ρ times what starting had gained, and at ρ = 1 the chance is what it was before. Care that is broken
/// off does nothing until it comes back.
/// </summary>
public sealed class ServiceWork
{
    private const int Half = 256;

    /// <summary>The bit of a community group's help among what suits a resident or was lost; no service takes it.</summary>
    public const int GroupHelpBit = 1 << ServiceList.Most;

    private readonly double[][] _ratios;
    private readonly double[][] _losses;
    private readonly ushort _care;

    /// <summary>The work of a list of services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="stoppingRatio">ρ, 1 or more.</param>
    /// <param name="helpedSeeking">What a community group's help does to the seeking of ties.</param>
    /// <param name="world">Which mechanisms act.</param>
    public ServiceWork(ServiceList services, double stoppingRatio, double helpedSeeking, WorldSwitches world)
    {
        _care = services.Care;
        var kinds = Enum.GetValues<ServiceEffect>();
        var excess = world.StoppingHarms ? stoppingRatio - 1 : 0;
        (_ratios, _losses) = (new double[kinds.Length][], new double[kinds.Length][]);
        foreach (var kind in kinds)
        {
            var single = new double[ServiceList.Most + 1];
            Array.Fill(single, 1);
            for (var s = 0; s < services.Count; s++)
                if (world.ServicesWork && services[s].Effects.TryGetValue(kind, out var ratio)) single[s] = ratio;
            if (kind == ServiceEffect.SeekTie && world.GroupsHelp) single[ServiceList.Most] = helpedSeeking;
            _ratios[(int)kind] = Products(single);
            _losses[(int)kind] = Products([.. single.Select(ratio => KernelMath.Exp(-excess * KernelMath.Log(ratio)))]);
        }
    }

    /// <summary>What multiplies a resident's chance in a month.</summary>
    public double Ratio(ServiceEffect kind, Residents residents, int row, Month month)
    {
        var ratio = Of(_ratios[(int)kind], Acting(residents, row));
        return residents.Lost[row] != 0 && month.Index < residents.LostUntil[row]
            ? ratio * Of(_losses[(int)kind], residents.Lost[row])
            : ratio;
    }

    /// <summary>The most that multiplies it from now on until the resident's services change.</summary>
    public double MostRatio(ServiceEffect kind, Residents residents, int row)
    {
        var ratio = Of(_ratios[(int)kind], Acting(residents, row));
        return residents.Lost[row] == 0 ? ratio : ratio * Math.Max(1, Of(_losses[(int)kind], residents.Lost[row]));
    }

    private int Acting(Residents residents, int row) =>
        residents.Status[row].BrokenOff ? residents.Suits[row] & ~_care : residents.Suits[row];

    private static double Of(double[] products, int mask) => products[mask & (Half - 1)] * products[Half + (mask >> 8)];

    /// <summary>Products over every mask of the lower eight services, then of the upper eight.</summary>
    private static double[] Products(double[] single)
    {
        var products = new double[2 * Half];
        for (var mask = 0; mask < Half; mask++)
            for (var half = 0; half < 2; half++)
            {
                var product = 1.0;
                for (var bit = 0; bit < 8; bit++)
                    if ((mask & 1 << bit) != 0) product *= single[half * 8 + bit];
                products[half * Half + mask] = product;
            }
        return products;
    }
}
