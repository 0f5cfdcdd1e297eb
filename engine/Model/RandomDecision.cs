namespace Catalyst.Engine.Model;

/// <summary>
/// Every random decision of the model, numbered for ever: a number names a lane of a random block, so changing one changes
/// results. Numbers 0 to 15 are drawn for every resident every month; the others only where the question arises.
/// A low draw is always the adverse event.
/// </summary>
public static class RandomDecision
{
    /// <summary>The resident dies.</summary>
    public const int Death = 0;

    /// <summary>The resident moves out of the place.</summary>
    public const int MoveOut = 1;

    /// <summary>A further long-term condition begins.</summary>
    public const int ConditionOnset = 2;

    /// <summary>Dependency worsens by a level.</summary>
    public const int DependencyWorsens = 3;

    /// <summary>Dependency recovers by a level.</summary>
    public const int DependencyRecovers = 4;

    /// <summary>The resident asks the council for care.</summary>
    public const int AskForCare = 5;

    /// <summary>The resident looks for a further tie.</summary>
    public const int SeekTie = 6;

    /// <summary>The resident lets a tie lapse.</summary>
    public const int TieLapses = 7;

    /// <summary>The resident gives birth.</summary>
    public const int Birth = 8;

    /// <summary>The resident joins a community group.</summary>
    public const int JoinGroup = 9;

    /// <summary>The resident leaves a community group.</summary>
    public const int LeaveGroup = 10;

    /// <summary>The resident finds a group's help.</summary>
    public const int FindHelp = 11;

    /// <summary>A group's help ends.</summary>
    public const int HelpEnds = 12;

    /// <summary>An unpaid carer is lost.</summary>
    public const int CarerLost = 13;

    /// <summary>A self-funder buys care.</summary>
    public const int BuyCare = 14;

    /// <summary>A package of care ends.</summary>
    public const int CareEnds = 15;

    /// <summary>A search for a tie reaches beyond the neighbourhood.</summary>
    public const int TieReach = 16;

    /// <summary>Which tie lapses: one draw a pair.</summary>
    public const int WhichTieLapses = 17;

    /// <summary>How soon two seekers meet: one draw a pair.</summary>
    public const int PairMeets = 18;

    /// <summary>Sex of a newborn.</summary>
    public const int SexAtBirth = 19;

    /// <summary>An assessment finds the resident eligible.</summary>
    public const int Eligible = 20;

    /// <summary>Lottery among equal claims to care.</summary>
    public const int CareLottery = 21;

    /// <summary>Which provider takes a package: one draw a provider.</summary>
    public const int WhichProvider = 22;

    /// <summary>Months without care after a closure.</summary>
    public const int DisruptionMonths = 23;

    /// <summary>A provider exits.</summary>
    public const int ProviderExits = 24;

    /// <summary>A provider enters.</summary>
    public const int ProviderEnters = 25;

    /// <summary>A group is founded.</summary>
    public const int GroupFounded = 26;

    /// <summary>Which group a resident joins: one draw a slot.</summary>
    public const int WhichGroup = 27;

    /// <summary>A member takes a free seat in the core.</summary>
    public const int CoreWilling = 28;

    /// <summary>How ready a resident is to found a group.</summary>
    public const int FounderReadiness = 29;

    /// <summary>A request is introduced to a community group.</summary>
    public const int Introduced = 30;

    /// <summary>An unpaid carer steps in when dependency begins or worsens.</summary>
    public const int HasCarer = 31;

    /// <summary>Lottery among equal claims to a group's help.</summary>
    public const int HelpLottery = 32;

    /// <summary>Which group helps: one draw a slot.</summary>
    public const int WhichHelper = 33;

    /// <summary>Whether an arrival slot is filled: entity a neighbourhood, ordinal a slot.</summary>
    public const int Arrival = 34;

    /// <summary>Age within its band, at the start or on arrival.</summary>
    public const int Age = 35;

    /// <summary>Month of birth within the year, at the start or on arrival.</summary>
    public const int BirthMonth = 36;

    /// <summary>Sex, at the start or on arrival.</summary>
    public const int Sex = 37;

    /// <summary>Long-term conditions, at the start or on arrival.</summary>
    public const int Conditions = 38;

    /// <summary>Dependency, at the start or on arrival.</summary>
    public const int Dependency = 39;

    /// <summary>Means: whether the resident would pay for their own care.</summary>
    public const int Means = 40;

    /// <summary>An unpaid carer, at the start or on arrival.</summary>
    public const int StartingCarer = 41;

    /// <summary>Close ties at the start.</summary>
    public const int StartingTies = 42;

    /// <summary>Whom a starting tie reaches: ordinal a tie.</summary>
    public const int StartingTieReach = 43;

    /// <summary>Place in the ring from which starting ties are made: ordinal a tie.</summary>
    public const int StartingTiePlace = 44;

    /// <summary>Council or private care at the start.</summary>
    public const int StartingCare = 45;

    /// <summary>Membership of a group at the start.</summary>
    public const int StartingMember = 46;

    /// <summary>A group stands at the start: entity a neighbourhood, ordinal a slot.</summary>
    public const int StartingGroup = 47;

    /// <summary>Social infrastructure of a neighbourhood about its tenth's mean.</summary>
    public const int Infrastructure = 48;

    /// <summary>A seat in the core at the start.</summary>
    public const int StartingCore = 49;

    /// <summary>Membership of the observed panel.</summary>
    public const int Panel = 50;

    /// <summary>Whether a broken month of waiting at the doors counts as a whole one.</summary>
    public const int DoorWait = 51;

    /// <summary>Lottery among equals whose care was broken off and can be placed again.</summary>
    public const int CareResumes = 52;

    /// <summary>Which provider holds a package at the start: one draw a provider.</summary>
    public const int StartingProvider = 53;
}
