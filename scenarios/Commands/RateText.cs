using System.Globalization;

namespace Catalyst.Scenarios.Commands;

/// <summary>Rates, times and sizes as the terminal shows them.</summary>
internal static class RateText
{
    private static readonly (double Size, string Name)[] Sizes = [(1e9, " billion"), (1e6, " million"), (1e3, " thousand")];

    /// <summary>A large number to three digits, such as <c>12.3 million</c>.</summary>
    public static string Of(double number)
    {
        foreach (var (size, name) in Sizes)
            if (number >= size)
                return Digits(number / size) + name;
        return Digits(number);
    }

    /// <summary>A time, such as <c>4.2 s</c>, <c>3 min 05 s</c> or <c>2 h 10 min</c>.</summary>
    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        < 59.95 => Invariant($"{time.TotalSeconds:0.0} s"),
        < 3599.5 => Invariant($"{(int)Math.Round(time.TotalSeconds) / 60} min {(int)Math.Round(time.TotalSeconds) % 60:00} s"),
        _ => Invariant($"{(long)time.TotalHours} h {time.Minutes:00} min"),
    };

    /// <summary>A size in memory.</summary>
    public static string Bytes(double bytes) => bytes >= 1 << 30
        ? Invariant($"{bytes / (1 << 30):0.0} GiB")
        : Invariant($"{bytes / (1 << 20):0} MiB");

    /// <summary>A whole number with commas.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many of something, in words that fit one as well.</summary>
    public static string Count(long number, string what) => $"{Count(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Digits(double number) =>
        number.ToString(number >= 100 ? "0" : number >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
