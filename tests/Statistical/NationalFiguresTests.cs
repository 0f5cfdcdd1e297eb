using Catalyst.Engine.Model.Entities;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// England in miniature against what is published of England: the first twelve months under today's decisions, a mean of
/// three populations. Published money is that of 2023-24, the study's price year; the model's is that of its first year,
/// 2020-21, in the same prices and deflated by nothing: real costs grow by less than a hundredth a year in between.
/// </summary>
/// <remarks>
/// Denominators are those of England in mid-2023 (Office for National Statistics, mid-year estimates): 57.69 million
/// residents, 10.78 million aged 65 and over, 34.9 million aged 18 to 64, 45.7 million adults, 12.0 million children.
/// </remarks>
public sealed class NationalFiguresTests(ITestOutputHelper output)
{
    private const double Older = 10.78e6;
    private const double WorkingAge = 34.9e6;
    private const double Adults = 45.7e6;
    private const double Children = 12.0e6;

    private static readonly Lazy<Figures> Lived = new(Live);

    /// <summary>
    /// Adult Social Care Finance Report 2023-24, gross: at 65 and over support in the community £4.1bn, nursing £2.4bn,
    /// residential £4.5bn; at 18 to 64 £10.4bn; short-term care to maximise independence £0.53bn. Local authority revenue
    /// outturn 2023-24: children's services £14.5bn, homelessness £1.7bn, public health £3.6bn.
    /// </summary>
    [Theory]
    [InlineData("care_at_home", 4.1e9, 65, 110, Older)]
    [InlineData("care_homes", 2.4e9 + 4.5e9, 65, 110, Older)]
    [InlineData("reablement", 0.53e9, 65, 110, Older)]
    [InlineData("childrens_social_care early_family_help youth_work", 14.5e9, 0, 17, Children)]
    [InlineData("homelessness_relief", 1.7e9, 18, 110, Adults)]
    [InlineData("public_health", 3.6e9, 18, 110, Adults)]
    public void Spend_OfTheFirstYear_IsWithinATenthOfOutturnPerHead(string services, double pounds, int youngest, int oldest, double people)
    {
        var spend = services.Split(' ').Sum(name => Lived.Value.Spend[name]) / Lived.Value.People(youngest, oldest);
        Near(pounds / people, spend, 0.1, $"GBP a head spent on {services}");
    }

    /// <summary>
    /// A known miss: as many are supported at working age as published, at less than the published £34,700 each, so that spend
    /// is some tenth short. The scorecard shows it among the residuals of the fit; here it may grow no worse.
    /// </summary>
    [Fact]
    public void Spend_AtWorkingAge_IsATenthShortAndNoMore()
    {
        var spend = Lived.Value.Spend["working_age_support"] / Lived.Value.People(18, 64);
        Near(10.4e9 / WorkingAge, spend, 0.15, "GBP a head spent on working_age_support");
    }

    /// <summary>NHS England, SALT 2023-24: requests for support from new clients, per 1,000 of the age in a year.</summary>
    [Theory]
    [InlineData(132, 65, 110)]
    [InlineData(18.8, 18, 64)]
    public void Requests_OfTheFirstYear_AreAsManyAsPublished(double published, int youngest, int oldest)
    {
        var requests = youngest == 65 ? Lived.Value.Requests65 : Lived.Value.Requests1864;
        Near(published, 1000 * requests / Lived.Value.People(youngest, oldest), 0.15, $"requests per 1,000 from {youngest}");
    }

    /// <summary>
    /// NHS England, SALT 2023-24: people in long-term support in the year, per 1,000 of the age; here those served at the
    /// start and those who started.
    /// </summary>
    [Theory]
    [InlineData("care_at_home care_homes", 52, 65, 110)]
    [InlineData("working_age_support", 8.6, 18, 64)]
    public void LongTermSupport_InTheFirstYear_IsAsCommonAsPublished(string services, double published, int youngest, int oldest)
    {
        var supported = services.Split(' ').Sum(name => Lived.Value.Supported[name]);
        Near(published, 1000 * supported / Lived.Value.People(youngest, oldest), 0.15, $"in {services} per 1,000");
    }

    /// <summary>
    /// Office for National Statistics, care homes and estimating the self-funding population: 48.9% in homes for older people,
    /// which are the homes of the model; 37% in all homes.
    /// </summary>
    [Fact]
    public void CareHomes_ShareWhoPayThemselves_IsNearThePublished() =>
        Within(0.39, 0.59, Lived.Value.PayingInHomes / Lived.Value.InHomes, "of those in care homes pay themselves");

    /// <summary>NHS England, SALT 2023-24: about a fifth of requests follow a discharge from hospital.</summary>
    [Fact]
    public void Requests_ShareThatFollowsAHospitalStay_IsAboutAFifth() =>
        Within(0.15, 0.25, Lived.Value.HospitalRequests / (Lived.Value.Requests65 + Lived.Value.Requests1864), "of requests follow a stay in hospital");

    /// <summary>
    /// Most who come to a council for help with daily life have another need besides: of those aged 65 and over half had
    /// two conditions or more in 2015 (Kingston and others 2018, Age and Ageing 47), and more of those who need help.
    /// The figure is of those; that most adults in acute need have several is the model's own, and weaker.
    /// </summary>
    [Fact]
    public void SeveralNeedsAtOnce_OfThoseInOrAwaitingPersonalCare_AreMoreThanHalf()
    {
        var figures = Lived.Value;
        output.WriteLine(
            $"several needs: {figures.CareSeveral / figures.Care:P1} of those in or awaiting care, "
            + $"{figures.DeepSeveral / figures.Deep:P1} of adults dependent or in acute need, {figures.AnySeveral / figures.Any:P1} of adults with any need");
        Assert.True(figures.CareSeveral > 0.5 * figures.Care);
        Assert.True(figures.DeepSeveral > 0.5 * figures.Deep);
    }

    private void Near(double published, double found, double tolerance, string what)
    {
        output.WriteLine($"{found:F2} {what}, {published:F2} published, {found / published - 1:P1}");
        Assert.InRange(found, (1 - tolerance) * published, (1 + tolerance) * published);
    }

    private void Within(double low, double high, double share, string what)
    {
        output.WriteLine($"{share:P1} {what}");
        Assert.InRange(share, low, high);
    }

    private static Figures Live()
    {
        var pooled = new Figures();
        for (ulong luck = 1; luck <= 3; luck++)
        {
            var world = World.Of(England.Year with { Luck = luck });
            pooled.Begin(world);
            world.Live(12, pooled.Month);
            pooled.End(world);
        }
        return pooled;
    }

    /// <summary>What is compared, summed over populations.</summary>
    private sealed class Figures
    {
        private readonly double[] _people = new double[Residents.OldestAge + 1];

        public Dictionary<string, double> Spend { get; } = [];

        public Dictionary<string, double> Supported { get; } = [];

        public double Requests65 { get; private set; }

        public double Requests1864 { get; private set; }

        public double HospitalRequests { get; private set; }

        public double InHomes { get; private set; }

        public double PayingInHomes { get; private set; }

        public double Care { get; private set; }

        public double CareSeveral { get; private set; }

        public double Deep { get; private set; }

        public double DeepSeveral { get; private set; }

        public double Any { get; private set; }

        public double AnySeveral { get; private set; }

        public double People(int youngest, int oldest) => _people[youngest..(oldest + 1)].Sum();

        public void Begin(World world)
        {
            foreach (var row in world.Living) _people[world.State.Residents.Age(row, world.State.Month)]++;
            for (var s = 0; s < world.Hazards.Services.Count; s++)
                Add(Supported, world.Hazards.Services[s].Name, world.State.Council.Rolls.Served[s]);
        }

        public void Month(World world)
        {
            var (flows, rolls, homes) = (world.State.Flows, world.State.Council.Rolls, world.Service("care_homes"));
            Requests65 += flows.Requests65;
            Requests1864 += flows.Requests1864;
            HospitalRequests += flows.HospitalRequests;
            PayingInHomes += rolls.Paying[homes];
            InHomes += rolls.Paying[homes] + rolls.Served[homes];
            for (var s = 0; s < world.Hazards.Services.Count; s++)
            {
                var name = world.Hazards.Services[s].Name;
                Add(Spend, name, flows.ServicePence(s) / 100.0);
                Add(Supported, name, flows.Starts[s] + flows.TakenOver[s]);
            }
        }

        public void End(World world)
        {
            foreach (var row in world.Living)
            {
                if (world.State.Residents.Age(row, world.State.Month) < 18) continue;
                var status = world.State.Residents.Status[row];
                var several = status.Needs > 1 ? 1 : 0;
                if (status.Needs > 0) (Any, AnySeveral) = (Any + 1, AnySeveral + several);
                if (status.Care != CareState.None) (Care, CareSeveral) = (Care + 1, CareSeveral + several);
                if (status.Dependency > 0 || Math.Max(status.Livelihood, Math.Max(status.Family, status.Home)) == ResidentStatus.Acute)
                    (Deep, DeepSeveral) = (Deep + 1, DeepSeveral + several);
            }
        }

        private static void Add(Dictionary<string, double> sums, string name, double value) =>
            sums[name] = sums.GetValueOrDefault(name) + value;
    }
}
