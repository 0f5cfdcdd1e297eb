using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>Whom a group can help, asked in more than one place.</summary>
public static class GroupLifeRules
{
    /// <summary>An adult who is isolated or lightly dependent and not helped yet.</summary>
    public static bool CouldBeHelped(ResidentStatus status, bool adult) =>
        adult && !status.Helped && (status.Isolated || status.Dependency == 1);
}
