using System.Text;
using System.Text.Json;
using Catalyst.Scenarios.Inputs;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Inputs;

/// <summary>Whatever is cut off or flipped in whichever file: a fault, or inputs that still say what the file says.</summary>
public class DamagedInputsTests
{
    private static readonly string[] Names = [.. ValidInputs.Files().Keys];

    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20200701, 2027);

    [Fact]
    public void Load_FileCutOffAtAnyByte_IsAlwaysAFault()
    {
        using var disk = new InputsOnDisk();
        Prop.ForAll(Places().ToArbitrary(), place =>
        {
            var (name, at) = place;
            var whole = File.ReadAllBytes(disk.PathOf(name));
            disk.Write(name, whole[..(at % whole.Length)]);
            var inputs = disk.Load(out var faults);
            disk.Write(name, whole);
            return inputs is null && faults.All.Any(fault => fault.File == name) && faults.Lines().All(IsOneCleanLine);
        }).Check(Replayed);
    }

    [Fact]
    public void Load_AnyByteFlipped_IsAFaultOrValidJsonThatSaysSo()
    {
        using var disk = new InputsOnDisk();
        var before = disk.LoadValid();
        var damage = from place in Places() from bit in Gen.Choose(0, 7) select (place.Name, place.At, Bit: bit);
        Prop.ForAll(damage.ToArbitrary(), place =>
        {
            var whole = File.ReadAllBytes(disk.PathOf(place.Name));
            var damaged = whole.ToArray();
            damaged[place.At % whole.Length] ^= (byte)(1 << place.Bit);
            disk.Write(place.Name, damaged);
            var inputs = disk.Load(out var faults);
            disk.Write(place.Name, whole);
            return inputs is null
                ? faults.Any && faults.Lines().All(IsOneCleanLine)
                : IsJson(damaged) && !faults.Any && HashOf(inputs, place.Name) != HashOf(before, place.Name);
        }).Check(Replayed);
    }

    [Fact]
    public void Load_AnyBytesInPlaceOfAFile_NeverThrows()
    {
        using var disk = new InputsOnDisk();
        var bytes = from name in Gen.Elements(Names)
                    from content in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
                    select (name, content);
        Prop.ForAll(bytes.ToArbitrary(), file =>
        {
            var whole = File.ReadAllBytes(disk.PathOf(file.name));
            disk.Write(file.name, file.content);
            var inputs = disk.Load(out var faults);
            disk.Write(file.name, whole);
            return inputs is null && faults.Any && faults.Lines().All(IsOneCleanLine);
        }).Check(Replayed);
    }

    private static Gen<(string Name, int At)> Places() =>
        from name in Gen.Elements(Names) from at in Gen.Choose(0, 1 << 20) select (name, at);

    private static bool IsOneCleanLine(string line) => line.Length > 0 && !line.Any(char.IsControl);

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            JsonDocument.Parse(Encoding.UTF8.GetString(bytes)).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string HashOf(StudyInputs inputs, string name) => inputs.Files.Single(file => file.Name == name).Sha256;
}
