using Catalyst.Analysis.Tables;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Unit.Scenarios;

public class OutputTablesTests
{
    [Fact]
    public void Observed_EveryTable_HasTheKeysOfARunAndThenItsOwn()
    {
        foreach (var (schema, declared) in OutputTables.Observed.Zip(ObservationColumns.Tables))
        {
            Assert.Equal(declared.Name, schema.Name);
            Assert.Equal(["draw", "replicate", "scenario", .. declared.Declared.Select(column => column.Name)], schema.Columns.Select(column => column.Name));
            Assert.All(schema.Columns, column => Assert.Equal(column.Kind != MeasureKind.Key, column.Nullable));
        }
    }

    [Fact]
    public void Enumerations_OfEngineAndAnalysis_HaveTheSameMembers()
    {
        Assert.Equal(Enum.GetNames<ObservationKind>().Order(), Enum.GetNames<MeasureKind>().Order());
        Assert.Equal(Enum.GetNames<ObservationSummary>().Order(), Enum.GetNames<Summary>().Order());
        Assert.Equal(Enum.GetNames<Engine.Observation.Better>().Order(), Enum.GetNames<Analysis.Tables.Better>().Order());
    }
}
