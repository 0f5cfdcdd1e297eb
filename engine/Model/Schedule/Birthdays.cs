using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What a birthday changes: bounds of the new age, what one owns, isolation and attitudes at 18, services grown out of.</summary>
internal sealed class Birthdays(MonthlyHazards hazards)
{
    /// <summary>Settles the birthdays of a block's rows that fall in the month.</summary>
    public void Settle(ModelState state, in KeyedRandom random, int first, int count, MonthEvents events)
    {
        var residents = state.Residents;
        var monthOfYear = (byte)(state.Month.MonthOfYear - 1);
        for (var from = first; from < first + count; from += RowScan.Rows)
            for (var rows = RowScan.Holding(residents.BirthdayMonth, from, monthOfYear); rows != 0; rows &= rows - 1)
                residents.Prefetch(from + RowScan.First(rows));
        for (var from = first; from < first + count; from += RowScan.Rows)
            for (var rows = RowScan.Holding(residents.BirthdayMonth, from, monthOfYear); rows != 0; rows &= rows - 1)
            {
                var row = from + RowScan.First(rows);
                Settle(state, in random, row);
                // Somebody may have grown out of what children and young people have.
                if ((residents.Receives[row] | residents.Waits[row]) != 0) events.Reviews.Add(row);
            }
    }

    private void Settle(ModelState state, in KeyedRandom random, int row)
    {
        var residents = state.Residents;
        var age = residents.Age(row, state.Month);
        if (CountedResident.MovesAt(age)) residents.Watch.Touch(row);
        // In the first month all were drawn at this age just now.
        if (age >= LifeHazards.AdultAge && state.Month > hazards.Start) Learn(state, in random, row, age);
        // Isolation is of adults: it is first told on the eighteenth birthday. What one owns is told then and at 65.
        if (age == LifeHazards.AdultAge)
            residents.Status[row] = residents.Status[row].WithIsolated(CareStatus.IsIsolated(state, hazards, row));
        // Whoever is in care or waits for it was assessed: that stands.
        if (age is LifeHazards.AdultAge or LifeHazards.OlderAge && state.Month > hazards.Start
            && residents.Status[row] is { Inert: false, Care: CareState.None })
            StartingResident.DrawMeans(hazards, in random, state, row, state.Month);
        if (age % LifeHazards.SeekingAges != 0 && age != LifeHazards.OlderAge) return;
        CareStatus.ForgetThePast(state, hazards, row);
        // Beyond the oldest age told apart the calendar alone moves on.
        if (age % HazardTable.Shared == 0 || age is LifeHazards.AdultAge or LifeHazards.OlderAge or Residents.OldestAge)
            Screening.Mark(state, row);
        else Screening.MarkSeeking(state, row);
    }

    /// <summary>Attitudes are first told at 18 and fall back on what is usual on later birthdays.</summary>
    private void Learn(ModelState state, in KeyedRandom random, int row, int age)
    {
        if (age == LifeHazards.AdultAge) Attitudes.Draw(hazards, in random, state.Residents, row, state.Month);
        else Attitudes.Fade(hazards, in random, state.Residents, row, state.Month);
    }
}
