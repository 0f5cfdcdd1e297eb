using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalyst.Engine.Model;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>The engine computes and does nothing else: no files, no console, no clock, no luck but its own, no borrowed mathematics.</summary>
public sealed partial class EngineTests
{
    private static readonly Assembly Engine = typeof(ModelState).Assembly;

    private static readonly string[] ForbiddenNamespaces =
        ["System.IO", "System.Net", "System.Numerics.Tensors", "System.Diagnostics.Metrics", "System.Timers", "System.Data"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.Guid", "System.Console", "System.DateTime", "System.DateTimeOffset", "System.TimeProvider",
        "System.TimeZoneInfo", "System.MathF", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Timer",
        "System.Runtime.Intrinsics.X86.Fma", "System.Runtime.Intrinsics.X86.Avx10v1",
    ];

    // What platforms compute each in their own way, on doubles or on vectors of them.
    private static readonly string[] ForbiddenFunctions =
    [
        "Exp", "Exp2", "Exp10", "ExpM1", "Log", "Log2", "Log10", "LogP1", "Pow", "Cbrt", "Hypot", "RootN", "ScaleB", "Sin", "Cos",
        "Tan", "SinCos", "Asin", "Acos", "Atan", "Atan2", "Sinh", "Cosh", "Tanh", "FusedMultiplyAdd", "MultiplyAddEstimate",
    ];

    private static readonly string[] WithFunctions =
        ["System.Math", "System.Double", "System.Single", "System.Numerics.Vector", "System.Runtime.Intrinsics.Vector"];

    [Fact]
    public void Code_OfTheEngine_UsesNoFileConsoleClockOrForeignLuck()
    {
        var used = Engine.GetTypes().SelectMany(TypesNamedBy).Concat(UsedTypes()).Select(type => type.FullName ?? "").Distinct();
        var forbidden = used.Where(name => ForbiddenTypes.Contains(name)
            || ForbiddenNamespaces.Any(space => name.StartsWith(space + ".", StringComparison.Ordinal)));
        Assert.Empty(forbidden);
        // An iterator asks which thread it is on; of its surroundings the engine asks nothing else.
        var asked = Intermediate.Methods(Engine).SelectMany(Intermediate.Members)
            .Where(member => member.DeclaringType == typeof(Environment) && member.Name != "get_CurrentManagedThreadId");
        Assert.Empty(asked);
    }

    [Fact]
    public void Code_OfTheEngine_CallsNoFunctionThatMachinesComputeDifferently()
    {
        var calls = Intermediate.Methods(Engine).SelectMany(Intermediate.Members).OfType<MethodBase>().ToList();
        Assert.Contains(calls, call => call.DeclaringType == typeof(Math));
        var different = calls
            .Where(call => WithFunctions.Any(each => $"{call.DeclaringType}".StartsWith(each, StringComparison.Ordinal)))
            .Where(call => ForbiddenFunctions.Contains(call.Name) || call.Name.EndsWith("Estimate", StringComparison.Ordinal)
                || call.Name.EndsWith("Native", StringComparison.Ordinal))
            .Select(call => $"{call.DeclaringType}.{call.Name}");
        Assert.Empty(different);
    }

    /// <summary>The source as well, for what only another build configuration compiles.</summary>
    [Fact]
    public void Source_OfTheEngine_NamesNothingForbidden()
    {
        var files = SourceFiles.Of("engine").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Forbidden().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}")));
    }

    [Fact]
    public void Kernel_ReadWordByWord_KnowsNoPolicy()
    {
        foreach (var file in SourceFiles.Of("engine/Kernel"))
            Assert.Empty(PolicyWords().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}"));
        var outside = Intermediate.Methods(Engine)
            .Where(method => Intermediate.Outermost(method).Namespace == "Catalyst.Engine.Kernel")
            .SelectMany(Intermediate.Members)
            .Select(member => Intermediate.Outermost(member).Namespace)
            .Where(space => space is not null && space.StartsWith("Catalyst.", StringComparison.Ordinal) && space != "Catalyst.Engine.Kernel");
        Assert.Empty(outside);
    }

    [Fact]
    public void PublicMembers_OfTheEngine_AreDocumented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Engine.Location, ".xml")).Descendants("member")
            .Where(member => member.Elements().Any(each => each.Name == "inheritdoc" || !string.IsNullOrWhiteSpace(each.Value)))
            .Select(member => member.Attribute("name")!.Value.Split('(')[0][2..])
            .ToHashSet();
        var undocumented =
            from type in Engine.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Prepend(type)
            where IsWritten(member)
            let name = member is Type self ? NameOf(self) : $"{NameOf(type)}.{member.Name}"
            where !documented.Any(each => each == name || each.StartsWith(name + "`", StringComparison.Ordinal))
            select name;
        Assert.Empty(undocumented);
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    /// <summary>Whether somebody wrote the member: not what the compiler adds to records, nor accessors, nor what overrides.</summary>
    private static bool IsWritten(MemberInfo member) => member switch
    {
        Type type => !type.IsNested || type.IsNestedPublic,
        PropertyInfo property => property.Name != "EqualityContract" && !IsPositional(property),
        FieldInfo field => !field.IsSpecialName,
        MethodInfo method => !method.IsSpecialName && method.GetBaseDefinition() == method
            && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
            && method.Name is not ("Deconstruct" or "<Clone>$" or "PrintMembers" or "Equals"),
        _ => false,
    };

    /// <summary>A property that a record's parameter makes, which is documented there.</summary>
    private static bool IsPositional(PropertyInfo property) => property.DeclaringType!.GetConstructors()
        .Any(each => each.GetParameters().Any(parameter => parameter.Name == property.Name));

    private static IEnumerable<Type> UsedTypes() =>
        Intermediate.Methods(Engine).SelectMany(Intermediate.Members).Select(member => member as Type ?? member.DeclaringType!);

    private static IEnumerable<Type> TypesNamedBy(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Select(field => field.FieldType);

    [GeneratedRegex(@"\b(Math\.(Exp|Log\w*|Pow)\b|MathF\b|FusedMultiplyAdd|TensorPrimitives|System\.Random|new Random\(|Guid\.|Console\.|System\.IO|DateTime|Stopwatch|TickCount)")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\b(councils?|residents?|neighbourhoods?|cares?|carers?|providers?|paradigms?|deprivation|dependency|isolation|isolated|polic(y|ies)|budgets?|communit(y|ies)|tax(es)?|fees?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyWords();
}
