namespace Catalyst.Engine.Observation;

/// <summary>What happened in one month, in whole counts, minutes and pence. Written by the submodels; nothing that happens later reads it but the month's own books.</summary>
public sealed class MonthFlows
{
    /// <summary>Residents at the start of the month.</summary>
    public long Opening;

    /// <summary>Births.</summary>
    public long Births;

    /// <summary>Deaths.</summary>
    public long Deaths;

    /// <summary>Moves into the place.</summary>
    public long Arrivals;

    /// <summary>Moves out of the place.</summary>
    public long Departures;

    /// <summary>Residents aged 65 and over who stopped being independent.</summary>
    public long NewDependency65;

    /// <summary>Residents whose second long-term condition began.</summary>
    public long NewMultimorbidity;

    /// <summary>Ties made.</summary>
    public long TiesMade;

    /// <summary>Ties that lapsed.</summary>
    public long TiesLapsed;

    /// <summary>Requests for care by residents aged 18 to 64.</summary>
    public long Requests1864;

    /// <summary>Requests for care by residents aged 65 and over.</summary>
    public long Requests65;

    /// <summary>Requests found eligible.</summary>
    public long Eligible;

    /// <summary>Requests found not eligible, or over the capital limit.</summary>
    public long Refused;

    /// <summary>Requests introduced to a community group.</summary>
    public long Introduced;

    /// <summary>Doors passed by all requests, in thousandths.</summary>
    public long DoorsThousandths;

    /// <summary>Packages started.</summary>
    public long Starts;

    /// <summary>Months waited by those whose package started.</summary>
    public long StartsWaitedMonths;

    /// <summary>Residents waiting at the start of the month.</summary>
    public long QueueOpening;

    /// <summary>Residents who left the queue without care.</summary>
    public long QueueLeft;

    /// <summary>Packages that ended, for whatever reason.</summary>
    public long Ends;

    /// <summary>Packages held at the start of the month.</summary>
    public long PackagesOpening;

    /// <summary>Packages broken off by a closure.</summary>
    public long Disruptions;

    /// <summary>Providers that left.</summary>
    public long Exits;

    /// <summary>Providers that entered.</summary>
    public long Entries;

    /// <summary>Residents who joined a group.</summary>
    public long Joined;

    /// <summary>Members who left a group, whatever the reason.</summary>
    public long Left;

    /// <summary>Groups founded.</summary>
    public long Founded;

    /// <summary>Groups that folded.</summary>
    public long Folded;

    /// <summary>Residents who began to be helped by a group.</summary>
    public long HelpStarts;

    /// <summary>Residents whose help by a group ended.</summary>
    public long HelpEnds;

    /// <summary>Minutes groups could give to help.</summary>
    public long GroupOfferedMinutes;

    /// <summary>Minutes asked of groups.</summary>
    public long GroupAskedMinutes;

    /// <summary>Minutes groups gave within what they offered.</summary>
    public long GroupGivenMinutes;

    /// <summary>Minutes groups gave beyond what they offered.</summary>
    public long GroupOverloadMinutes;

    /// <summary>Minutes groups offered that nobody asked for.</summary>
    public long GroupUnusedMinutes;

    /// <summary>Minutes of care delivered by the council's own staff.</summary>
    public long InHouseMinutes;

    /// <summary>Minutes of care delivered by contracted providers.</summary>
    public long ContractedMinutes;

    /// <summary>Reserves at the start of the month, pence.</summary>
    public long ReservesOpening;

    /// <summary>Income of the month for care at home, pence.</summary>
    public long IncomePence;

    /// <summary>Spend on care by the council's own staff, pence.</summary>
    public long InHousePence;

    /// <summary>Spend on contracted care, fees alone, pence.</summary>
    public long FeesPence;

    /// <summary>Spend on letting and watching contracts, pence.</summary>
    public long OverheadPence;

    /// <summary>Money handed to community groups, pence.</summary>
    public long GroupSupportPence;

    /// <summary>All spend of the month, pence.</summary>
    public long SpendPence => InHousePence + FeesPence + OverheadPence + GroupSupportPence;

    /// <summary>All requests for care.</summary>
    public long Requests => Requests1864 + Requests65;

    /// <summary>A copy.</summary>
    public MonthFlows Copy() => (MonthFlows)MemberwiseClone();

    /// <summary>Sets every flow to 0.</summary>
    public void Clear(long opening, long queueOpening, long packagesOpening, long reservesOpening)
    {
        Births = Deaths = Arrivals = Departures = NewDependency65 = NewMultimorbidity = TiesMade = TiesLapsed = 0;
        Requests1864 = Requests65 = Eligible = Refused = Introduced = DoorsThousandths = Starts = StartsWaitedMonths = 0;
        QueueLeft = Ends = Disruptions = Exits = Entries = Joined = Left = Founded = Folded = HelpStarts = HelpEnds = 0;
        GroupOfferedMinutes = GroupAskedMinutes = GroupGivenMinutes = GroupOverloadMinutes = GroupUnusedMinutes = 0;
        InHouseMinutes = ContractedMinutes = IncomePence = InHousePence = FeesPence = OverheadPence = GroupSupportPence = 0;
        Opening = opening;
        QueueOpening = queueOpening;
        PackagesOpening = packagesOpening;
        ReservesOpening = reservesOpening;
    }
}
