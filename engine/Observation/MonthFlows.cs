using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Observation;

/// <summary>What happened in one month, in whole counts, minutes and pence. Written by the submodels; nothing that happens later reads it but the month's own books.</summary>
public sealed class MonthFlows
{
    private readonly List<long[]> _byService = [];

    /// <summary>Flows of a model with so many services.</summary>
    public MonthFlows(int services)
    {
        Requests = Column();
        Accepted = Column();
        Refused = Column();
        TurnedAway = Column();
        StoppedByNotice = Column();
        QueueOpening = Column();
        QueueLeft = Column();
        Starts = Column();
        StartsWaitedMonths = Column();
        TakenOver = Column();
        Ends = Column();
        Withdrawn = Column();
        Disruptions = Column();
        ServedOpening = Column();
        OwnPence = Column();
        FeesPence = Column();
        OverheadPence = Column();
        ContributionPence = Column();

        long[] Column()
        {
            var column = new long[services];
            _byService.Add(column);
            return column;
        }
    }

    /// <summary>What befell residents, by age.</summary>
    public EventCounts Everyone { get; } = new();

    /// <summary>The same of those who lived here when the policy started.</summary>
    public EventCounts Cohort { get; } = new();

    /// <summary>Requests that fell to a service.</summary>
    public long[] Requests { get; }

    /// <summary>Requests accepted.</summary>
    public long[] Accepted { get; }

    /// <summary>Requests found not eligible, or over the capital limit.</summary>
    public long[] Refused { get; }

    /// <summary>People accepted who found an open service full and do not wait.</summary>
    public long[] TurnedAway { get; }

    /// <summary>People ready to start whom a section 114 notice keeps waiting.</summary>
    public long[] StoppedByNotice { get; }

    /// <summary>People waiting at the start of the month.</summary>
    public long[] QueueOpening { get; }

    /// <summary>People who left the queue without the service, those turned away apart.</summary>
    public long[] QueueLeft { get; }

    /// <summary>Services started.</summary>
    public long[] Starts { get; }

    /// <summary>Months waited by those whose service started.</summary>
    public long[] StartsWaitedMonths { get; }

    /// <summary>People who had paid and are now the council's to pay for.</summary>
    public long[] TakenOver { get; }

    /// <summary>Services at the council's cost that ended, for whatever reason but a loss.</summary>
    public long[] Ends { get; }

    /// <summary>Services withdrawn that would have gone on.</summary>
    public long[] Withdrawn { get; }

    /// <summary>People, whoever pays, whose care was broken off.</summary>
    public long[] Disruptions { get; }

    /// <summary>People served at the council's cost at the start of the month.</summary>
    public long[] ServedOpening { get; }

    /// <summary>Spend on what the council's own staff give, pence.</summary>
    public long[] OwnPence { get; }

    /// <summary>Spend on what is contracted, fees alone, pence.</summary>
    public long[] FeesPence { get; }

    /// <summary>Spend on letting and watching contracts, pence.</summary>
    public long[] OverheadPence { get; }

    /// <summary>What those served paid towards it, pence.</summary>
    public long[] ContributionPence { get; }

    /// <summary>Residents at the start of the month.</summary>
    public long Opening { get; set; }

    /// <summary>Births.</summary>
    public long Births { get; set; }

    /// <summary>Moves into the place.</summary>
    public long Arrivals { get; set; }

    /// <summary>Moves out of the place.</summary>
    public long Departures { get; set; }

    /// <summary>Ties made.</summary>
    public long TiesMade { get; set; }

    /// <summary>Ties that lapsed.</summary>
    public long TiesLapsed { get; set; }

    /// <summary>Requests for care by residents aged 18 to 64.</summary>
    public long Requests1864 { get; set; }

    /// <summary>Requests for care by residents aged 65 and over.</summary>
    public long Requests65 { get; set; }

    /// <summary>Of those, requests that followed an emergency admission.</summary>
    public long HospitalRequests { get; set; }

    /// <summary>Requests for care that no service is for: told where else to go.</summary>
    public long Signposted { get; set; }

    /// <summary>Requests introduced to a community group.</summary>
    public long Introduced { get; set; }

    /// <summary>Doors passed by all requests for care, in thousandths.</summary>
    public long DoorsThousandths { get; set; }

    /// <summary>People who began care that they pay for.</summary>
    public long PrivateStarts { get; set; }

    /// <summary>People whose care that they pay for ended.</summary>
    public long PrivateEnds { get; set; }

    /// <summary>Providers that left.</summary>
    public long Exits { get; set; }

    /// <summary>Providers that entered.</summary>
    public long Entries { get; set; }

    /// <summary>Section 114 notices given.</summary>
    public long Notices { get; set; }

    /// <summary>Residents who joined a group.</summary>
    public long Joined { get; set; }

    /// <summary>Members who left a group, whatever the reason.</summary>
    public long Left { get; set; }

    /// <summary>Groups founded.</summary>
    public long Founded { get; set; }

    /// <summary>Groups that folded.</summary>
    public long Folded { get; set; }

    /// <summary>Residents who began to be helped by a group.</summary>
    public long HelpStarts { get; set; }

    /// <summary>Residents whose help by a group ended.</summary>
    public long HelpEnds { get; set; }

    /// <summary>Minutes groups could give to help.</summary>
    public long GroupOfferedMinutes { get; set; }

    /// <summary>Minutes asked of groups.</summary>
    public long GroupAskedMinutes { get; set; }

    /// <summary>Minutes groups gave within what they offered.</summary>
    public long GroupGivenMinutes { get; set; }

    /// <summary>Minutes groups gave beyond what they offered.</summary>
    public long GroupOverloadMinutes { get; set; }

    /// <summary>Minutes groups offered that nobody asked for.</summary>
    public long GroupUnusedMinutes { get; set; }

    /// <summary>Reserves at the start of the month, pence.</summary>
    public long ReservesOpening { get; set; }

    /// <summary>Reserves that a stress took, pence; below 0 where it gave.</summary>
    public long ReservesTakenPence { get; set; }

    /// <summary>Grant of the month, pence.</summary>
    public long GrantPence { get; set; }

    /// <summary>Council tax of the month, pence.</summary>
    public long TaxPence { get; set; }

    /// <summary>Debt and long contracts of the month, pence.</summary>
    public long DebtPence { get; set; }

    /// <summary>Spend of the month on what is not simulated, pence.</summary>
    public long OtherPence { get; set; }

    /// <summary>Money handed to community groups, pence.</summary>
    public long GroupSupportPence { get; set; }

    /// <summary>Overhead on money that communities commission, pence.</summary>
    public long TransferOverheadPence { get; set; }

    /// <summary>Members of a core who left it.</summary>
    public long CoreLeft { get; set; }

    /// <summary>Services over which the council took power back.</summary>
    public long Reversals { get; set; }

    /// <summary>Minutes that cores of groups gave to commissioning.</summary>
    public long CommissioningMinutes { get; set; }

    /// <summary>Minutes that groups gave to services beside paid staff.</summary>
    public long VolunteeredMinutes { get; set; }

    /// <summary>Requests that were never made for want of trust in the council.</summary>
    public long StayedAway { get; set; }

    /// <summary>Assessments of people with several needs.</summary>
    public long SeveralNeedsAssessed { get; set; }

    /// <summary>Of those, assessments that led to one plan.</summary>
    public long OnePlans { get; set; }

    /// <summary>Investment in joined-up working, pence.</summary>
    public long JoinedUpPence { get; set; }

    /// <summary>Deaths.</summary>
    public long Deaths => Everyone.Deaths.Sum();

    /// <summary>All requests for care.</summary>
    public long CareRequests => Requests1864 + Requests65;

    /// <summary>All income of the month, pence.</summary>
    public long IncomePence => GrantPence + TaxPence + ContributionPence.Sum();

    /// <summary>All spend of the month, pence.</summary>
    public long SpendPence =>
        OwnPence.Sum() + FeesPence.Sum() + OverheadPence.Sum() + DebtPence + OtherPence + GroupSupportPence + JoinedUpPence
        + TransferOverheadPence;

    /// <summary>Gross spend on a service, pence.</summary>
    public long ServicePence(int service) => OwnPence[service] + FeesPence[service] + OverheadPence[service];

    /// <summary>Takes what befell residents.</summary>
    public void Take(EventCounts everyone, EventCounts cohort)
    {
        Everyone.Add(everyone);
        Cohort.Add(cohort);
    }

    /// <summary>Adds what happened to the residents of a part of the place.</summary>
    public void Add(MonthFlows part)
    {
        for (var column = 0; column < _byService.Count; column++)
            for (var service = 0; service < _byService[column].Length; service++)
                _byService[column][service] += part._byService[column][service];
        Take(part.Everyone, part.Cohort);
        (TiesMade, TiesLapsed) = (TiesMade + part.TiesMade, TiesLapsed + part.TiesLapsed);
        (Requests1864, Requests65) = (Requests1864 + part.Requests1864, Requests65 + part.Requests65);
        (HospitalRequests, Signposted) = (HospitalRequests + part.HospitalRequests, Signposted + part.Signposted);
        (Introduced, DoorsThousandths) = (Introduced + part.Introduced, DoorsThousandths + part.DoorsThousandths);
        (StayedAway, OnePlans) = (StayedAway + part.StayedAway, OnePlans + part.OnePlans);
        (Joined, Left, CoreLeft) = (Joined + part.Joined, Left + part.Left, CoreLeft + part.CoreLeft);
        (Founded, Folded, HelpEnds) = (Founded + part.Founded, Folded + part.Folded, HelpEnds + part.HelpEnds);
        (SeveralNeedsAssessed, PrivateEnds) = (SeveralNeedsAssessed + part.SeveralNeedsAssessed, PrivateEnds + part.PrivateEnds);
    }

    /// <summary>Opens a month: every flow is 0, and what stands is noted.</summary>
    public void Open(long residents, Council council)
    {
        Clear();
        Opening = residents;
        ReservesOpening = council.Reserves;
        foreach (var waiting in council.Queue) QueueOpening[waiting.Service]++;
        council.Rolls.Served.CopyTo(ServedOpening, 0);
    }

    /// <summary>Sets every flow to 0.</summary>
    internal void Clear()
    {
        foreach (var column in _byService) Array.Clear(column);
        Everyone.Clear();
        Cohort.Clear();
        Births = Arrivals = Departures = TiesMade = TiesLapsed = 0;
        Requests1864 = Requests65 = HospitalRequests = Signposted = Introduced = DoorsThousandths = 0;
        PrivateStarts = PrivateEnds = Exits = Entries = Notices = Joined = Left = Founded = Folded = HelpStarts = HelpEnds = 0;
        GroupOfferedMinutes = GroupAskedMinutes = GroupGivenMinutes = GroupOverloadMinutes = GroupUnusedMinutes = 0;
        TransferOverheadPence = CoreLeft = Reversals = CommissioningMinutes = VolunteeredMinutes = 0;
        StayedAway = SeveralNeedsAssessed = OnePlans = 0;
        ReservesTakenPence = GrantPence = TaxPence = DebtPence = OtherPence = GroupSupportPence = JoinedUpPence = 0;
    }
}
