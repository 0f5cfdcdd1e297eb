using System.Globalization;

namespace Catalyst.Tests.Unit.Figures;

/// <summary>
/// Runs code as on a German machine. The test host knows only the invariant culture, so the German comma and point are put into
/// a copy of it; without them such a test would pass whatever the code does.
/// </summary>
internal static class Foreign
{
    public static void Within(Action action)
    {
        var before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NumberGroupSeparator = ".";
        german.NumberFormat.NegativeSign = "~";
        german.DateTimeFormat.DateSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = german;
            Assert.Equal("~1,5", (-1.5).ToString(german));
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
