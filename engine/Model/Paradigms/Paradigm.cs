using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>
/// A way of running public services: every decision at which paradigms may differ, one member each. Decisions are pure:
/// parameters and what is seen in, a value out. Mechanisms stand elsewhere and are the same for all.
/// </summary>
public abstract class Paradigm
{
    /// <summary>The paradigms a scenario may name. A new one is a file beside this and a line here.</summary>
    public static IReadOnlyList<Paradigm> All { get; } = [new AsIs(), new State(), new Market(), new Community()];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(each => each.Name)];

    /// <summary>Today's mix, which every scenario starts from and which stands in where a difference is off.</summary>
    public static Paradigm Today => All[0];

    /// <summary>The name by which scenarios call it.</summary>
    public abstract string Name { get; }

    /// <summary>What it holds, in a sentence.</summary>
    public abstract string Meaning { get; }

    /// <summary>The largest share of a service's base budget that any paradigm hands to community groups: a bound, for tables.</summary>
    public static double MostGroupSupport(ModelParameters parameters, Service service) =>
        All.Max(each => each.Deliver(parameters, service).GroupSupport);

    /// <summary>The paradigm of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Paradigm Of(string name) =>
        All.FirstOrDefault(each => each.Name == name)
        ?? throw new ArgumentException($"There is no paradigm '{name}'; there are {string.Join(", ", Names)}.", nameof(name));

    /// <summary>How the need that a service answers is specified.</summary>
    public abstract Specification Specify(ModelParameters parameters, Service service);

    /// <summary>The way in to a service.</summary>
    public abstract WayIn Receive(ModelParameters parameters, Service service);

    /// <summary>Who delivers a service.</summary>
    public abstract DeliveryMix Deliver(ModelParameters parameters, Service service);

    /// <summary>How a service's money is divided.</summary>
    public abstract MoneyDivision Divide(ModelParameters parameters, Service service);

    /// <summary>Who is invited to take part in a service, how deeply, and how power moves to them.</summary>
    public abstract Invitation Invite(ModelParameters parameters, Service service);

    /// <summary>The response to pressure.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="gap">How large the gap is: 0 none, 1 one at which every response is taken in full.</param>
    public abstract PressureResponse Respond(ModelParameters parameters, double gap);
}
