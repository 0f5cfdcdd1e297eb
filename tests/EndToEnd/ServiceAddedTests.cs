using System.Text.Json;
using Catalyst.Analysis.Tables;
using Catalyst.Tests.Paired;

namespace Catalyst.Tests.EndToEnd;

/// <summary>A further entry in the file of services is all that a further service takes.</summary>
public sealed class ServiceAddedTests : IDisposable
{
    private readonly ServiceAdded _added = new("parks_and_leisure", entry => ServiceAdded.Set(entry, "budgetPerHead", 40));

    public void Dispose() => _added.Dispose();

    [Fact]
    public void Run_WithAFurtherService_WritesItsMonths()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--inputs", _added.Root, "--out", "with", "--replicates", "1").Done();
        var table = TableFile.Read(place.PathOf("with", "service_month.parquet"));
        var names = table.Text("service");
        Assert.Equal(13, names.Distinct().Count());
        var used = Enumerable.Range(0, table.Rows).Where(row => names[row] == ServiceAdded.Name).ToList();
        Assert.Equal(table.Rows / 13, used.Count);
        Assert.Contains(used, row => table.Int64("served")[row] > 0);
        Assert.Contains(used, row => table.Float64("spend_gbp")[row] > 0);
    }

    [Fact]
    public void Describe_WithAFurtherService_ListsItAndItsFigures()
    {
        using var place = new Workplace();
        Assert.Contains(ServiceAdded.Name, Names("services"));
        Assert.Contains($"services.{ServiceAdded.Name}.budgetPerHead", Names("parameters"));
        Assert.Contains($"services.{ServiceAdded.Name}.effects.seekTie", Names("parameters"));
        // Columns are the same whatever the services: what tells them apart is a key.
        Assert.Equal(Shipped("columns"), Names("columns"));

        List<string?> Names(string topic) => Read(place.Run("describe", topic, "--inputs", _added.Root, "--json").Done().Out);

        List<string?> Shipped(string topic) => Read(place.Run("describe", topic, "--json").Done().Out);

        static List<string?> Read(string json)
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString())];
        }
    }
}
