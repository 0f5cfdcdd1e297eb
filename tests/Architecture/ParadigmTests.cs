using System.Reflection;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Architecture;

/// <summary>
/// Mechanisms know no paradigm: outside the folder that holds the paradigms and their lookup, the engine neither touches one
/// nor names one, so that nothing but decisions can differ.
/// </summary>
public sealed class ParadigmTests
{
    private const string Folder = "Catalyst.Engine.Model.Paradigms";

    private static readonly Type[] Paradigms =
        [.. typeof(Paradigm).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Paradigm)))];

    private static readonly MethodBase[] Outside =
        [.. Intermediate.Methods(typeof(ModelState).Assembly).Where(method => Intermediate.Outermost(method).Namespace != Folder)];

    [Fact]
    public void Lookup_OfParadigms_HoldsEachOnce()
    {
        Assert.Equal(Paradigms.OrderBy(type => type.Name), Paradigm.All.Select(each => each.GetType()).OrderBy(type => type.Name));
        Assert.Equal(Paradigm.Names.Count, Paradigm.Names.Distinct().Count());
        Assert.All(Paradigms, type => Assert.Equal(Folder, type.Namespace));
        Assert.All(Paradigm.All, each => Assert.Same(each, Paradigm.Of(each.Name)));
        Assert.Throws<ArgumentException>(() => Paradigm.Of("State"));
    }

    [Fact]
    public void Code_OutsideTheFolder_TouchesNoParadigm()
    {
        var touches =
            from method in Outside
            from member in Intermediate.Members(method)
            where Paradigms.Contains(Intermediate.Outermost(member))
            select $"{method.DeclaringType}.{method.Name} touches {member}";
        Assert.Empty(touches);
        var signatures =
            from type in typeof(ModelState).Assembly.GetTypes()
            where Intermediate.Outermost(type).Namespace != Folder
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            where Paradigms.Contains(field.FieldType)
            select $"{type}.{field.Name}";
        Assert.Empty(signatures);
    }

    [Fact]
    public void Code_OutsideTheFolder_NamesNoParadigm()
    {
        // The list of columns has a theme that is called community: what a column is about, not who decides.
        var names =
            from method in Outside
            from text in Intermediate.Texts(method)
            where Paradigm.Names.Contains(text)
            where !(Intermediate.Outermost(method) == typeof(ObservationColumns) && text == "community")
            select $"{method.DeclaringType}.{method.Name} says {text}";
        Assert.Empty(names);
    }
}
