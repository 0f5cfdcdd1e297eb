namespace Catalyst.Engine.Model;

/// <summary>
/// What a scenario decides: on every service, or on single services otherwise, who takes each decision at which paradigms may
/// differ, and whether the difference is on. Where it is off, today's rule takes its place in the same code.
/// </summary>
public sealed record Scenario
{
    /// <summary>The scenario's name; it enters no draw and no rule.</summary>
    public required string Name { get; init; }

    /// <summary>What it decides on services that have no policy of their own.</summary>
    public required ServicePolicy Policy { get; init; }

    /// <summary>Policies of single services, by their names.</summary>
    public IReadOnlyDictionary<string, ServicePolicy> Services { get; init; } = new Dictionary<string, ServicePolicy>();

    /// <summary>What the scenario invests, whatever its paradigms: open to every one of them.</summary>
    public Investment Investment { get; init; } = new();

    /// <summary>Which differences act.</summary>
    public DifferenceSwitches Differences { get; init; } = new();

    /// <summary>In which direction the two hypotheses that nothing tests are run.</summary>
    public Hypotheses Hypotheses { get; init; } = new();
}

/// <summary>
/// The two claims that go furthest and that no evidence tests. Each is run as claimed (1), not at all (0), or in the opposite
/// direction (−1). They act only where power has moved.
/// </summary>
public sealed record Hypotheses
{
    /// <summary>
    /// The line between duties and services of choice fades. As claimed, pooled money for services of choice may meet duties that
    /// wait; the other way round, money for duties that communities commission meets services of choice. The duty stays.
    /// </summary>
    public double LineFades { get; init; }

    /// <summary>
    /// Communities that commission change the council's mind-set, and that joins its work up; the other way round, the council
    /// closes ranks and its work comes apart.
    /// </summary>
    public double CouncilChanges { get; init; }
}

/// <summary>Switches of the decisions at which paradigms differ. Off means today's rule.</summary>
public sealed record DifferenceSwitches
{
    /// <summary>How need is specified.</summary>
    public bool Specification { get; init; } = true;

    /// <summary>The way in.</summary>
    public bool WayIn { get; init; } = true;

    /// <summary>Who delivers.</summary>
    public bool Delivery { get; init; } = true;

    /// <summary>How money is divided.</summary>
    public bool Money { get; init; } = true;

    /// <summary>Who is invited, how deeply, and how power moves.</summary>
    public bool Participation { get; init; } = true;

    /// <summary>The response to pressure.</summary>
    public bool PressureResponse { get; init; } = true;

    /// <summary>What is invested.</summary>
    public bool Investment { get; init; } = true;
}

/// <summary>Money set aside before services are budgeted, phased in with the policy; it leaves the money for everything else.</summary>
public sealed record Investment
{
    /// <summary>For joined-up working, over the year's income; 0 to 0.2.</summary>
    public double JoinedUp { get; init; }

    /// <summary>For preventive services, in proportion to their budgets, over the year's income; 0 to 0.2.</summary>
    public double Prevention { get; init; }
}

/// <summary>
/// What befalls every scenario of a study from the policy start on: a test of how each stands it. The neutral stress
/// changes nothing.
/// </summary>
public sealed record Stress
{
    /// <summary>Grant over what it would have been; 0 to 2.</summary>
    public double GrantRatio { get; init; } = 1;

    /// <summary>Largest real rise of council tax over that of the parameters; 0 to 2.</summary>
    public double TaxCapRatio { get; init; } = 1;

    /// <summary>Reserves at the policy start over what they were; 0 to 2.</summary>
    public double ReservesRatio { get; init; } = 1;

    /// <summary>
    /// Hours of care labour on offer, and below 1 places of the council's own staff too, over what they would have been; 0 to 2.
    /// </summary>
    public double StaffRatio { get; init; } = 1;

    /// <summary>Whether every provider closes at the policy start.</summary>
    public bool ProvidersClose { get; init; }
}

/// <summary>Switches of mechanisms that act alike in all scenarios. Off means the neutral element (× 1, + 0).</summary>
public sealed record WorldSwitches
{
    /// <summary>Isolation raises death and onset rates.</summary>
    public bool IsolationHarmsHealth { get; init; } = true;

    /// <summary>Unmet care raises worsening and lowers recovery.</summary>
    public bool UnmetCareHarms { get; init; } = true;

    /// <summary>Wider needs raise the onset of conditions and the worsening of dependency.</summary>
    public bool NeedsHarmHealth { get; init; } = true;

    /// <summary>An emergency admission worsens dependency and starts requests.</summary>
    public bool AdmissionsLeadToCare { get; init; } = true;

    /// <summary>Contact raises requests.</summary>
    public bool ContactDiscovers { get; init; } = true;

    /// <summary>Losing support harms more than starting it gained.</summary>
    public bool StoppingHarms { get; init; } = true;

    /// <summary>Services change the chances of those whom they fit.</summary>
    public bool ServicesWork { get; init; } = true;

    /// <summary>Groups help isolated and lightly dependent residents.</summary>
    public bool GroupsHelp { get; init; } = true;

    /// <summary>The load on a group's core drives people away from it.</summary>
    public bool LoadTires { get; init; } = true;

    /// <summary>People join groups where they have ties to members.</summary>
    public bool TiesRecruit { get; init; } = true;

    /// <summary>Paid support helps groups form and grow.</summary>
    public bool SupportWorks { get; init; } = true;

    /// <summary>Work and care leave less time to give.</summary>
    public bool TimeIsShort { get; init; } = true;

    /// <summary>Volunteers replace part of what a service costs.</summary>
    public bool VolunteersDeliver { get; init; } = true;

    /// <summary>What those who take part know makes help fit better.</summary>
    public bool InfluenceFits { get; init; } = true;

    /// <summary>Groups fund what their own core needs.</summary>
    public bool CoreCaptures { get; init; } = true;

    /// <summary>Councils take power back.</summary>
    public bool PowerReverts { get; init; } = true;

    /// <summary>Those who do not trust the council come to it less.</summary>
    public bool TrustGuidesAsking { get; init; } = true;

    /// <summary>Providers exit and enter.</summary>
    public bool ProvidersExit { get; init; } = true;
}
