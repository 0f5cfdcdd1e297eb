using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Tests.Unit.Scenarios;

public sealed class ResidentsPartTests : IDisposable
{
    private static readonly Family Family = new(0, 3);
    private readonly string _folder = Directory.CreateTempSubdirectory("catalyst-residents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rows_TakenAsTheyComeOrHeldToTheEnd_GiveTheSameFile()
    {
        // More than are made into columns at once, in years that scenarios share and in their own.
        var (shared, state, market) = (Seen(2020, 5000), Seen(2026, 4500), Seen(2026, 4400));
        var (taken, held) = (Path.Combine(_folder, "taken.parquet"), Path.Combine(_folder, "held.parquet"));
        using (var part = new ResidentsPart(taken, Family))
        {
            part.Take(null, shared.ResidentYear);
            part.Take("market", market.ResidentYear);
            part.Take("state", state.ResidentYear);
            part.Complete([Run("market", Nobody, Nobody), Run("state", Nobody, Nobody)]);
        }
        using (var part = new ResidentsPart(held, Family)) part.Complete([Run("market", shared, market), Run("state", shared, state)]);

        Assert.Equal(File.ReadAllBytes(held), File.ReadAllBytes(taken));
        var table = TableFile.Read(taken);
        Assert.Equal(2 * 5000 + 4500 + 4400, table.Rows);
        Assert.Equal(5000 + 4400, table.Text("scenario").Count(name => name == "market"));
        Assert.Equal(2 * 5000, table.Int64("year").Count(year => year == 2020));
        Assert.All(table.Int32("replicate"), replicate => Assert.Equal(3, replicate));
    }

    [Fact]
    public void Rows_OfAFamilyThatIsNotCompleted_LeaveNoFile()
    {
        using (var part = new ResidentsPart(Path.Combine(_folder, "part.parquet"), Family)) part.Take("state", Seen(2020, 10).ResidentYear);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static Observer Nobody => new([], []);

    private static ScenarioRun Run(string name, Observer shared, Observer own) => new(name, shared, own, 12, 1);

    /// <summary>An observer that saw so many residents at a year's end, every seventh of whom had left.</summary>
    private static Observer Seen(int year, int residents)
    {
        var observer = Nobody;
        for (var id = 0; id < residents; id++)
        {
            var present = id % 7 != 0;
            observer.ResidentYear.Values.AddRange([year, id, present ? 1 : 0]);
            for (var column = 3; column < observer.ResidentYear.Width; column++)
                observer.ResidentYear.Values.Add(present ? (id + column) % 2 : double.NaN);
        }
        return observer;
    }
}
