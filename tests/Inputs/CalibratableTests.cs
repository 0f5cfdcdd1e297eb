using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>No parameter by which paradigms differ may be fitted, as decisions and mechanisms say it.</summary>
public class CalibratableTests
{
    private static readonly InputsFolder Folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;

    [Fact]
    public void List_OfParametersNeverFitted_NamesParametersThatThereAre()
    {
        Assert.All(Calibratable.Listed, path => Assert.Contains(path, MechanismsFile.Paths));
        Assert.All(Calibratable.Listed, path => Assert.False(Calibratable.Is(path)));
    }

    [Fact]
    public void Parameters_ThatADecisionReads_AreNeverFitted()
    {
        var files = ParameterFiles.Read(Folder, new Faults());
        var values = files.Entries.ToDictionary(entry => entry.Path, entry => entry.Value, StringComparer.Ordinal);
        var services = files.Services!.Services;
        var asShipped = Decisions(ParameterTree.Build(values, services));
        List<string> read = [];
        foreach (var entry in files.Entries.Where(each => !each.Definition.IsTable))
        {
            // Far from the value, so that no decision is left the same by chance; some numbers hardly have two values.
            var (least, most) = (entry.Definition.Minimum, entry.Definition.Maximum);
            var other = entry.Value.Number - least > most - entry.Value.Number ? least : most;
            var changed = new Dictionary<string, ParameterValue>(values, StringComparer.Ordinal) { [entry.Path] = new(other) };
            if (!Decisions(ParameterTree.Build(changed, services)).SequenceEqual(asShipped)) read.Add(entry.Path);
        }
        Assert.Contains("paradigms.stateDoors", read);
        Assert.Contains("care.unspecifiableLoss", read);
        Assert.Equal([], read.Where(Calibratable.Is));
    }

    [Fact]
    public void Parameters_OnWhichDifferencesAndHypothesesRest_AreNeverFitted()
    {
        var mechanisms = MechanismsFile.Read(Folder, Paradigm.Names, new Faults())!;
        Assert.All(
            mechanisms.All.Where(each => each.Switch.Kind != SwitchKind.World),
            each => Assert.Equal([], each.Parameters.Where(Calibratable.Is)));
    }

    [Theory]
    [InlineData("care.requestRate")]
    [InlineData("care.privatePurchaseRate")]
    [InlineData("connection.seekingRate")]
    [InlineData("community.leavingRate")]
    [InlineData("services.care_homes.duration")]
    [InlineData("services.care_homes.startingShare")]
    public void Parameters_ThatActAlikeInAll_MayBeFitted(string path) => Assert.True(Calibratable.Is(path));

    private static List<object> Decisions(ModelParameters parameters) =>
    [
        .. from paradigm in Paradigm.All
           from service in parameters.Services
           from decision in (object[])
           [
               paradigm.Specify(parameters, service), paradigm.Receive(parameters, service), paradigm.Deliver(parameters, service),
               paradigm.Divide(parameters, service), paradigm.Invite(parameters, service),
               paradigm.Respond(parameters, 0), paradigm.Respond(parameters, 0.5), paradigm.Respond(parameters, 1),
           ]
           select decision,
    ];
}
