using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Reads the distribution of a parameter.</summary>
internal static class DistributionReader
{
    /// <summary>Greatest multiplier that a table's distribution may state.</summary>
    public const double GreatestMultiplier = 100;

    /// <summary>Greatest standard deviation of a logarithm.</summary>
    public const double GreatestSigma = 5;

    /// <summary>The keys of each kind, besides <c>kind</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["uniform"] = ["low", "high"],
            ["triangular"] = ["low", "mode", "high"],
            ["normal"] = ["mean", "sd"],
            ["lognormal"] = ["median", "sigma"],
        };

    /// <summary>The distribution, or null with its faults.</summary>
    /// <param name="node">The object that states it.</param>
    /// <param name="lowest">The least value that may be drawn.</param>
    /// <param name="highest">The greatest value that may be drawn.</param>
    public static Distribution? Read(InputNode node, double lowest, double highest)
    {
        var keys = KeysOf(node);
        var stated = keys is null
            ? InputObject.Of(node, ["kind"], [.. Kinds.Values.SelectMany(each => each).Distinct()])
            : InputObject.Of(node, ["kind", .. keys]);
        if (stated?["kind"]?.Choice([.. Kinds.Keys]) is not { } kind || keys is null) return null;
        var numbers = keys.Select(key => stated[key] is { } number ? Read(number, key, lowest, highest) : null).ToList();
        return numbers.Any(number => number is null) ? null : Ordered(node, kind, [.. numbers.Select(number => number!.Value)]);
    }

    private static IReadOnlyList<string>? KeysOf(InputNode node) =>
        node.Json.ValueKind == JsonValueKind.Object
        && node.Json.TryGetProperty("kind", out var kind)
        && kind.ValueKind == JsonValueKind.String
            ? Kinds.GetValueOrDefault(kind.GetString()!)
            : null;

    private static double? Read(InputNode node, string key, double lowest, double highest) => key switch
    {
        "sd" => node.Positive(highest - lowest),
        "sigma" => node.Positive(GreatestSigma),
        "median" => node.Positive(highest),
        _ => node.Number(lowest, highest),
    };

    private static Distribution? Ordered(InputNode node, string kind, IReadOnlyList<double> numbers)
    {
        switch (kind)
        {
            case "normal":
                return new NormalDistribution(numbers[0], numbers[1]);
            case "lognormal":
                return new LognormalDistribution(numbers[0], numbers[1]);
            case "uniform" when numbers[0] < numbers[1]:
                return new UniformDistribution(numbers[0], numbers[1]);
            case "triangular" when numbers[0] < numbers[2] && numbers[0] <= numbers[1] && numbers[1] <= numbers[2]:
                return new TriangularDistribution(numbers[0], numbers[1], numbers[2]);
            default:
                node.Add($"{string.Join(", ", numbers.Select(NumberText.Of))} do not ascend; "
                    + $"allowed are {string.Join(" below ", Kinds[kind])}");
                return null;
        }
    }
}
