using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>The parameters of every trial: today's, and those of the back-cast where they differ from today's.</summary>
/// <param name="Present">Those of every trial but the back-cast.</param>
/// <param name="Backcast">Those of the back-cast.</param>
internal sealed record TrialParameters(ModelParameters Present, ModelParameters Backcast)
{
    /// <summary>The parameters of a trial.</summary>
    public ModelParameters For(FigureTrial trial) => trial.Name == BackcastFile.Trial ? Backcast : Present;

    /// <summary>The central values, with those of the back-cast over them.</summary>
    public static TrialParameters Of(ParameterFiles parameters, BackcastFile backcast)
    {
        var values = parameters.Entries.ToDictionary(entry => entry.Path, entry => entry.Value, StringComparer.Ordinal);
        var services = parameters.Services!.Services;
        var present = ParameterTree.Build(values, services);
        foreach (var entry in backcast.Entries) values[entry.Path] = entry.Value;
        return new TrialParameters(present, ParameterTree.Build(values, services));
    }
}
