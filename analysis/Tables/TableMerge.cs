namespace Catalyst.Analysis.Tables;

/// <summary>Joins part files of one table, each sorted by its keys, into one sorted file.</summary>
public static class TableMerge
{
    /// <summary>
    /// Streams the parts in the given order into one file. The rows of all parts must ascend strictly by their keys, from
    /// part to part as within each: numbers and dates by value, text by its code units. Memory stays at a few row groups: the next is
    /// read while one is written.
    /// </summary>
    /// <param name="path">The file to appear, whole or not at all.</param>
    /// <param name="parts">The part files, in the order of their keys.</param>
    /// <param name="schema">The table's columns, which every part must have.</param>
    /// <param name="metadata">Entries to add to the file's key-value metadata.</param>
    /// <returns>The number of rows written.</returns>
    /// <exception cref="TableFileException">
    /// A part is missing, damaged or of other columns, or a row's keys do not come after those of the row before it; the
    /// message names the part and the keys.
    /// </exception>
    public static long Merge(
        string path, IEnumerable<string> parts, TableSchema schema, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var writer = new TableWriter(path, schema, metadata);
        Table? before = null;
        foreach (string part in parts)
        {
            if (!schema.Fits(TableFile.Describe(part).Schema))
                throw new TableFileException(part, $"its columns are not those of table {schema.Name}");
            foreach (var batch in ReadAhead(TableFile.Batches(part)))
            {
                if (batch.Rows == 0) continue;
                RequireAscending(part, schema, before, batch);
                writer.Append(batch);
                before = batch;
            }
        }
        writer.Complete();
        return writer.Rows;
    }

    private static IEnumerable<Table> ReadAhead(IEnumerable<Table> batches)
    {
        using var each = batches.GetEnumerator();
        var next = Read();
        try
        {
            while (next.GetAwaiter().GetResult() is { } batch)
            {
                next = Read();
                yield return batch;
            }
        }
        finally
        {
            // Whoever stops early must not close a file that is being read; what the read met concerns nobody then.
            Task.WhenAny(next).GetAwaiter().GetResult();
        }

        Task<Table?> Read() => Task.Run(() => each.MoveNext() ? each.Current : null);
    }

    private static void RequireAscending(string part, TableSchema schema, Table? before, Table batch)
    {
        int keys = schema.Keys.Count;
        if (keys == 0) return;
        if (before is not null) Require(before, before.Rows - 1, 0);
        for (int row = 1; row < batch.Rows; row++) Require(batch, row - 1, row);

        void Require(Table earlier, int earlierRow, int row)
        {
            for (int key = 0; key < keys; key++)
            {
                int order = earlier.ColumnAt(key).Compare(earlierRow, batch.ColumnAt(key), row);
                if (order < 0) return;
                if (order > 0)
                    throw new TableFileException(part, $"{Show(batch, row)} comes after {Show(earlier, earlierRow)}");
            }
            throw new TableFileException(part, $"{Show(batch, row)} stands twice");
        }

        string Show(Table table, int row) => string.Join(
            ", ", schema.Keys.Select((key, position) => $"{key.Name} {table.ColumnAt(position).Show(row)}"));
    }
}
