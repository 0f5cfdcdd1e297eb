namespace Catalyst.Engine.Model.Parameters;

/// <summary>What an axis of a table counts.</summary>
public enum Axis
{
    /// <summary>Age in whole years; labels are ascending lower bounds, the first 0.</summary>
    Age,

    /// <summary>Calendar year; labels are ascending; a value holds from its year until the next.</summary>
    Year,

    /// <summary>female, male.</summary>
    Sex,

    /// <summary>Deprivation tenth 1 (most deprived) to 10.</summary>
    Decile,

    /// <summary>Deprivation fifth 1 (most deprived) to 5.</summary>
    Quintile,

    /// <summary>Long-term conditions 0, 1, 2, 3, 4+.</summary>
    Conditions,

    /// <summary>independent, low, medium, high.</summary>
    Dependency,

    /// <summary>private, voluntary, public.</summary>
    Ownership,

    /// <summary>Dependency a year later: independent, low, medium, high.</summary>
    LaterDependency,

    /// <summary>Level of the need that a service answers, 0 to 3 (see <see cref="Services.Need"/>).</summary>
    NeedLevel,

    /// <summary>livelihood, family, home.</summary>
    WiderNeed,

    /// <summary>none, some, acute.</summary>
    WiderLevel,

    /// <summary>elsewhere, co-resident: where an unpaid carer lives.</summary>
    Carer,
}

/// <summary>A parameter that varies along one to three axes.</summary>
public sealed class ParameterTable
{
    private readonly int[][] _labels;
    private readonly double[] _values;

    /// <summary>A table from labels and values.</summary>
    /// <param name="axes">What each axis counts, slowest first.</param>
    /// <param name="labels">
    /// For each axis its labels: lower bounds of age or years ascending; for the others 0 … n − 1 (see <see cref="Size"/>).
    /// </param>
    /// <param name="values">Values, the last axis fastest.</param>
    /// <exception cref="ArgumentException">The shapes do not agree or a label is out of order.</exception>
    public ParameterTable(IReadOnlyList<Axis> axes, IReadOnlyList<IReadOnlyList<int>> labels, IReadOnlyList<double> values)
    {
        if (axes.Count is < 1 or > 3 || labels.Count != axes.Count)
            throw new ArgumentException("A table has one to three axes with labels for each.");
        Axes = [.. axes];
        _labels = [.. labels.Select(each => each.ToArray())];
        _values = [.. values];
        var cells = 1;
        for (var i = 0; i < axes.Count; i++)
        {
            cells *= _labels[i].Length;
            for (var j = 1; j < _labels[i].Length; j++)
                if (_labels[i][j] <= _labels[i][j - 1])
                    throw new ArgumentException($"Labels of axis {axes[i]} must ascend.");
        }
        if (cells != _values.Length || cells == 0)
            throw new ArgumentException($"The table has {_values.Length} values for {cells} cells.");
    }

    /// <summary>What each axis counts, slowest first.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>All values, the last axis fastest.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Labels of an axis by its position.</summary>
    public IReadOnlyList<int> Labels(int axis) => _labels[axis];

    /// <summary>The number of labels of an axis with fixed labels, or 0 where they are free (age, year).</summary>
    public static int Size(Axis axis) => axis switch
    {
        Axis.Sex => 2,
        Axis.Decile => 10,
        Axis.Quintile => 5,
        Axis.Conditions => 5,
        Axis.Dependency => 4,
        Axis.Ownership => 3,
        Axis.LaterDependency => 4,
        Axis.NeedLevel => 4,
        Axis.WiderNeed => 3,
        Axis.WiderLevel => 3,
        Axis.Carer => 2,
        _ => 0,
    };

    /// <summary>The value of a one-axis table. Ages and years take the last label not above them.</summary>
    public double At(int key) => _values[Index(0, key)];

    /// <summary>The value of a two-axis table.</summary>
    public double At(int first, int second) => _values[Index(0, first) * _labels[1].Length + Index(1, second)];

    /// <summary>The value of a three-axis table.</summary>
    public double At(int first, int second, int third) =>
        _values[(Index(0, first) * _labels[1].Length + Index(1, second)) * _labels[2].Length + Index(2, third)];

    private int Index(int axis, int key)
    {
        var labels = _labels[axis];
        var i = labels.Length - 1;
        while (i > 0 && labels[i] > key) i--;
        return i;
    }
}
