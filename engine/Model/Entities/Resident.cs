using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Entities;

/// <summary>A read-only view of one resident.</summary>
/// <param name="Residents">The columns.</param>
/// <param name="Row">The row; valid until rows move.</param>
public readonly record struct Resident(Residents Residents, int Row)
{
    /// <summary>Identity.</summary>
    public ulong Id => Residents.Id[Row];

    /// <summary>What changes in a life.</summary>
    public ResidentStatus Status => Residents.Status[Row];

    /// <summary>Neighbourhood.</summary>
    public int Neighbourhood => Residents.Neighbourhood[Row];

    /// <summary>0 female, 1 male.</summary>
    public int Sex => Residents.Sex[Row];

    /// <summary>Close ties.</summary>
    public int Ties => Residents.Ties.Count(Row);

    /// <summary>Age in whole years.</summary>
    public int Age(Month month) => Residents.Age(Row, month);
}
