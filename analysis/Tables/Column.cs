using System.Runtime.CompilerServices;

namespace Catalyst.Analysis.Tables;

/// <summary>
/// The values of one column, growing by appending: one typed array, and a mask of nulls where the column may have any.
/// The row of a null holds the type's stand-in (0, NaN, false, empty text, day 1), so that forgetting the mask never
/// turns a missing figure into a plausible one.
/// </summary>
internal abstract class Column(TableColumn definition)
{
    public TableColumn Definition { get; } = definition;

    public int Count { get; protected set; }

    /// <summary>One flag a row, true where the value is null; empty where the column is not nullable.</summary>
    public bool[] Nulls { get; protected set; } = [];

    public static Column Create(TableColumn definition, int capacity) => definition.Type switch
    {
        ColumnType.Int32 => new Column<int>(definition, capacity, 0),
        ColumnType.Int64 => new Column<long>(definition, capacity, 0),
        ColumnType.Float64 => new Column<double>(definition, capacity, double.NaN),
        ColumnType.Boolean => new Column<bool>(definition, capacity, false),
        ColumnType.Text => new Column<string>(definition, capacity, ""),
        ColumnType.Date => new Column<DateOnly>(definition, capacity, default),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Type, "unknown column type"),
    };

    public bool IsNull(int row) => Definition.Nullable && Nulls[row];

    public abstract void AppendNull();

    /// <summary>Appends rows of a column of the same type.</summary>
    public abstract void Append(Column source, int start, int count);

    public abstract void Clear();

    /// <summary>Cuts the arrays to the rows there are, so that they may be handed out.</summary>
    public abstract void Trim();

    /// <summary>Compares two rows in the order of keys; text by its UTF-16 code units, never by culture.</summary>
    public abstract int Compare(int row, Column other, int otherRow);

    /// <summary>A value for a message.</summary>
    public abstract string Show(int row);
}

/// <summary>The values of one column of CLR type <typeparamref name="T"/>.</summary>
internal sealed class Column<T>(TableColumn definition, int capacity, T standIn) : Column(definition)
{
    private static readonly IComparer<T> Order =
        typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;

    public T[] Values { get; private set; } = capacity == 0 ? [] : new T[capacity];

    public ReadOnlyMemory<T> Filled => Values.AsMemory(0, Count);

    /// <summary>Makes room for rows whose values the caller writes; they count as not null until marked.</summary>
    public Memory<T> Extend(int count)
    {
        Reserve(count);
        Count += count;
        return Values.AsMemory(Count - count, count);
    }

    /// <summary>
    /// Spreads values that stand packed at the head of the last rows over those rows whose level is 1; the others are null.
    /// </summary>
    public void Spread(ReadOnlySpan<int> levels)
    {
        int start = Count - levels.Length, packed = levels.Count(1);
        for (int i = levels.Length - 1; i >= 0; i--)
        {
            Nulls[start + i] = levels[i] == 0;
            Values[start + i] = levels[i] == 0 ? standIn : Values[start + --packed];
        }
    }

    public void Append(T value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value), $"column {Definition.Name} was given a null reference");
        Reserve(1);
        Values[Count++] = value;
    }

    public void Append(ReadOnlySpan<T> values, ReadOnlySpan<bool> nulls)
    {
        if (!nulls.IsEmpty && nulls.Length != values.Length)
            throw new ArgumentException($"column {Definition.Name} was given {values.Length} values and {nulls.Length} null flags");
        if (!Definition.Nullable && nulls.Contains(true))
            throw new ArgumentException($"column {Definition.Name} may not be null");
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) RefuseNullReferences(values, nulls);
        Reserve(values.Length);
        values.CopyTo(Values.AsSpan(Count));
        if (!nulls.IsEmpty && Definition.Nullable)
        {
            nulls.CopyTo(Nulls.AsSpan(Count));
            for (int i = 0; i < nulls.Length; i++)
                if (nulls[i]) Values[Count + i] = standIn;
        }
        Count += values.Length;
    }

    public void Fill(T value, int count)
    {
        if (value is null) throw new ArgumentNullException(nameof(value), $"column {Definition.Name} was given a null reference");
        Reserve(count);
        Values.AsSpan(Count, count).Fill(value);
        Count += count;
    }

    public override void AppendNull()
    {
        if (!Definition.Nullable) throw new ArgumentException($"column {Definition.Name} may not be null");
        Reserve(1);
        Values[Count] = standIn;
        Nulls[Count++] = true;
    }

    public override void Append(Column source, int start, int count)
    {
        var other = (Column<T>)source;
        Append(other.Values.AsSpan(start, count), other.Nulls.Length == 0 ? default : other.Nulls.AsSpan(start, count));
    }

    public override void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) Array.Clear(Values, 0, Count);
        Array.Clear(Nulls);
        Count = 0;
    }

    public override void Trim()
    {
        if (Values.Length != Count) Values = Values[..Count];
        if (Definition.Nullable && Nulls.Length != Count) Nulls = Nulls[..Count];
    }

    public override int Compare(int row, Column other, int otherRow) =>
        Order.Compare(Values[row], ((Column<T>)other).Values[otherRow]);

    public override string Show(int row) => IsNull(row) ? "null" : Values[row] switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => value!.ToString()!,
    };

    private void Reserve(int count)
    {
        int needed = checked(Count + count);
        if (needed > Values.Length)
        {
            var grown = new T[Math.Max(needed, Math.Max(16, (int)Math.Min(2L * Values.Length, Array.MaxLength)))];
            Array.Copy(Values, grown, Count);
            Values = grown;
        }
        if (Definition.Nullable && Nulls.Length < Values.Length)
        {
            var mask = new bool[Values.Length];
            Array.Copy(Nulls, mask, Math.Min(Count, Nulls.Length));
            Nulls = mask;
        }
    }

    private void RefuseNullReferences(ReadOnlySpan<T> values, ReadOnlySpan<bool> nulls)
    {
        for (int i = 0; i < values.Length; i++)
            if (values[i] is null && (nulls.IsEmpty || !nulls[i]))
                throw new ArgumentException($"column {Definition.Name} was given a null reference");
    }
}
