namespace Catalyst.Engine.Model;

/// <summary>
/// Every random decision of the model, numbered for ever: a number names a lane of a random block, so changing one changes
/// results. Numbers 0 to 15 and 56 to 63 are drawn for every resident every month; the others only where the question arises.
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

    /// <summary>Dependency worsens.</summary>
    public const int DependencyWorsens = 3;

    /// <summary>Dependency recovers.</summary>
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

    /// <summary>Somebody with means sets out to buy care, or in bought care runs down to the capital limit.</summary>
    public const int BuyCare = 14;

    /// <summary>A service in receipt reaches its end.</summary>
    public const int ServiceEnds = 15;

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

    /// <summary>The level reached where dependency worsens.</summary>
    public const int WorsensTo = 54;

    /// <summary>The level reached where dependency recovers.</summary>
    public const int RecoversTo = 55;

    /// <summary>Livelihood need begins or worsens.</summary>
    public const int LivelihoodWorsens = 56;

    /// <summary>Livelihood need eases.</summary>
    public const int LivelihoodEases = 57;

    /// <summary>Family need begins or worsens.</summary>
    public const int FamilyWorsens = 58;

    /// <summary>Family need eases.</summary>
    public const int FamilyEases = 59;

    /// <summary>Home need begins or worsens.</summary>
    public const int HomeWorsens = 60;

    /// <summary>Home need eases.</summary>
    public const int HomeEases = 61;

    /// <summary>An emergency admission to hospital.</summary>
    public const int Admission = 62;

    /// <summary>The resident asks for a service other than care.</summary>
    public const int AskForService = 63;

    /// <summary>Which service a request is for: ordinal the service.</summary>
    public const int WhichService = 64;

    /// <summary>Which of the services in receipt ends: ordinal the service.</summary>
    public const int WhichServiceEnds = 65;

    /// <summary>A service that starts fits the resident: ordinal the service.</summary>
    public const int ServiceFits = 66;

    /// <summary>Dependency worsens with an admission.</summary>
    public const int AdmissionWorsens = 67;

    /// <summary>An admission leads to a request for care.</summary>
    public const int HospitalRequest = 68;

    /// <summary>The loss of an unpaid carer leads to a request for care.</summary>
    public const int BreakdownRequest = 69;

    /// <summary>An unpaid carer who steps in lives with the resident.</summary>
    public const int CoResident = 70;

    /// <summary>Lottery among equals whose service is withdrawn: ordinal the service.</summary>
    public const int Withdrawn = 71;

    /// <summary>A provider's quality that is seen: ordinal the generation.</summary>
    public const int QualitySeen = 72;

    /// <summary>A provider's quality that is not seen: ordinal the generation.</summary>
    public const int QualityUnseen = 73;

    /// <summary>Lottery among those who buy care.</summary>
    public const int BuyLottery = 74;

    /// <summary>Livelihood need, at the start or on arrival.</summary>
    public const int StartingLivelihood = 75;

    /// <summary>Family need, at the start or on arrival.</summary>
    public const int StartingFamily = 76;

    /// <summary>Home need, at the start or on arrival.</summary>
    public const int StartingHome = 77;

    /// <summary>A service in receipt at the start: ordinal the service.</summary>
    public const int StartingService = 78;

    /// <summary>A service in receipt at the start fits: ordinal the service.</summary>
    public const int StartingFits = 79;

    /// <summary>An unpaid carer lives with the resident, at the start or on arrival.</summary>
    public const int StartingCoResident = 80;

    /// <summary>Which service somebody with means sets out to buy: ordinal the service.</summary>
    public const int WhichBought = 81;

    /// <summary>Lottery among equals whose care is broken off.</summary>
    public const int CareBrokenOff = 82;

    /// <summary>Lottery among those who would have a service at the start for whom its money does not reach: ordinal the service.</summary>
    public const int StartingTrim = 83;

    /// <summary>Somebody ready to join a group is asked to, through ties or otherwise.</summary>
    public const int AskedToJoin = 84;

    /// <summary>A community group's help fits the resident.</summary>
    public const int HelpFits = 85;

    /// <summary>Somebody who does not trust the council stays away with a request: ordinal the service.</summary>
    public const int DistrustKeepsAway = 86;

    /// <summary>An assessment of somebody with several needs leads to one plan: ordinal the service.</summary>
    public const int LeadsToOnePlan = 87;

    /// <summary>The council takes power over a service back: entity the service.</summary>
    public const int PowerReverts = 88;

    /// <summary>Somebody loses a service when power over it is taken back: ordinal the service.</summary>
    public const int ReversalLoses = 89;

    /// <summary>Budget stress halves the council's mind-set: entity the council.</summary>
    public const int StressHalvesMindset = 90;

    /// <summary>New leadership halves the council's mind-set: entity the council.</summary>
    public const int LeaderChanges = 91;

    /// <summary>Trust in the council, at 18, at the start or on arrival, or when it falls back on what is usual.</summary>
    public const int StartingCouncilTrust = 92;

    /// <summary>Trust in community groups, likewise.</summary>
    public const int StartingGroupTrust = 93;

    /// <summary>A sense of influence, likewise.</summary>
    public const int StartingAgency = 94;

    /// <summary>Trust and agency fall back on what is usual, drawn on birthdays.</summary>
    public const int AttitudesFade = 95;

    /// <summary>A refusal ends trust in the council: ordinal the service.</summary>
    public const int RefusalEndsTrust = 96;

    /// <summary>The loss of a service ends trust in the council: ordinal the service.</summary>
    public const int LossEndsTrust = 97;

    /// <summary>A service that fits brings trust in the council: ordinal the service.</summary>
    public const int ServiceBringsTrust = 98;

    /// <summary>A group's help that fits brings trust in community groups.</summary>
    public const int HelpBringsTrust = 99;

    /// <summary>The end of a group ends trust in community groups: ordinal its place.</summary>
    public const int FoldingEndsTrust = 100;

    /// <summary>Joining a group gives a sense of influence: ordinal its place.</summary>
    public const int TakingPartBringsAgency = 101;
}
