using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Services;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Properties;

/// <summary>Scenarios drawn over all that one may decide: on all services, on some otherwise, answers and hypotheses.</summary>
internal static class RandomPolicies
{
    private static readonly Gen<string> Names = Gen.Elements(Paradigm.Names.ToArray());

    /// <summary>Who takes each decision.</summary>
    public static Gen<DecisionMakers> Decisions { get; } =
        from names in Names.ArrayOf(6)
        select new DecisionMakers(names[0], names[1], names[2], names[3], names[4], names[5]);

    /// <summary>Answers to the four questions; each may be left to the paradigm.</summary>
    public static Gen<CommissioningAnswers> Answers { get; } =
        from nature in Gen.Elements<ServiceNature?>(null, null, ServiceNature.Statutory)
        from network in Gen.Elements<Network?>(null, Network.None, Network.Geography, Network.Interest)
        from transfer in Gen.Elements<Transfer?>(null, Transfer.None, Transfer.Informal, Transfer.Formal)
        from depth in Gen.Elements<double?>(null, 0, 0.3, 0.75, 1)
        select new CommissioningAnswers { Nature = nature, Network = network, Transfer = transfer, Depth = depth };

    /// <summary>A policy that begins at once, soon, or never within a short run.</summary>
    public static Gen<ServicePolicy> Policy { get; } =
        from decisions in Decisions
        from answers in Answers
        from after in Gen.Elements(0, 0, 4, 600)
        select new ServicePolicy { Decisions = decisions, Answers = answers, AfterMonths = after };

    /// <summary>Policies of some services of the shipped list.</summary>
    public static Gen<IReadOnlyDictionary<string, ServicePolicy>> Services { get; } =
        from policies in Policy.ArrayOf(Shipped.Parameters.Services.Count)
        from own in Gen.Elements(true, false, false).ArrayOf(Shipped.Parameters.Services.Count)
        select (IReadOnlyDictionary<string, ServicePolicy>)Shipped.Parameters.Services.Select((service, i) => (service.Name, i))
            .Where(each => own[each.i]).ToDictionary(each => each.Name, each => policies[each.i]);

    /// <summary>Each claim as claimed, off or reversed.</summary>
    public static Gen<Hypotheses> Hypotheses { get; } =
        from claims in Gen.Elements(0.0, 0, 1, -1).Two()
        select new Hypotheses { LineFades = claims.Item1, CouncilChanges = claims.Item2 };

    /// <summary>A scenario that invests nothing and has every difference on.</summary>
    public static Gen<Scenario> Scenario { get; } =
        from policy in Policy
        from services in Services
        from hypotheses in Hypotheses
        select new Scenario { Name = "drawn", Policy = policy, Services = services, Hypotheses = hypotheses };
}
