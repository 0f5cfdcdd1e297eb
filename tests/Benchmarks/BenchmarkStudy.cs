using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Benchmarks;

/// <summary>The shipped studies, as benchmarks read them.</summary>
internal static class BenchmarkStudy
{
    /// <summary>What a study is made of, or null where it cannot be read, which is told.</summary>
    public static StudyInputs? Load(string study, TextWriter errors)
    {
        var folder = InputsFolder.Locate(null, Environment.CurrentDirectory, AppContext.BaseDirectory, new Faults());
        if (folder is null)
        {
            errors.WriteLine("no inputs folder: run it from within the checkout");
            return null;
        }
        var inputs = StudyInputs.Load(folder, study, Paradigm.Names, out var faults);
        if (inputs is not null) return inputs;
        foreach (var line in faults.Lines()) errors.WriteLine(line);
        return null;
    }
}
