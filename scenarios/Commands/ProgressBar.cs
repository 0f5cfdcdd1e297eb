using System.Globalization;
using Catalyst.Scenarios.Experiments;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Catalyst.Scenarios.Commands;

/// <summary>A bar on standard error while a study runs: how far, how fast, how long to go.</summary>
internal static class ProgressBar
{
    private const int Narrow = 80, Wide = 100;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs something under a bar.</summary>
    /// <param name="progress">How far it has come.</param>
    /// <param name="run">Runs it to its end.</param>
    /// <param name="around">Where the bar is drawn.</param>
    public static void Watch(RunProgress progress, Action run, Surroundings around)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = around.Colour ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(around.Error),
        });
        console.Profile.Width = around.Width;
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(), new ProgressBarColumn { Width = around.Width < Wide ? 16 : 30 }, new PercentageColumn(),
            .. around.Width < Narrow ? (ProgressColumn[])[] : [new Rate(progress)], new TimeLeft(progress),
        ];
        console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            var bar = context.AddTask(Families(progress, around.Width), maxValue: 1);
            var work = Task.Run(run);
            while (!((IAsyncResult)work).AsyncWaitHandle.WaitOne(Beat))
            {
                bar.Description = Families(progress, around.Width);
                bar.Value = progress.MonthsToLive == 0 ? 0 : (double)progress.Months / progress.MonthsToLive;
            }
            bar.Value = 1;
            // Rethrows what stopped the run, as it was thrown.
            work.GetAwaiter().GetResult();
        });
    }

    private static string Families(RunProgress progress, int width)
    {
        var (ended, all) = (progress.Kept + progress.Done + progress.Failed, progress.Kept + progress.Families);
        return string.Create(CultureInfo.InvariantCulture, $"{ended} of {all}{(width < Wide ? "" : all == 1 ? " family" : " families")}");
    }

    /// <summary>Resident-months in a second, so far.</summary>
    private sealed class Rate(RunProgress progress) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(progress.ResidentMonths > 0
                ? $"{RateText.Of(progress.ResidentMonths / progress.Time.Elapsed.TotalSeconds)} resident-months/s"
                : "");
    }

    /// <summary>Time left at the rate so far.</summary>
    private sealed class TimeLeft(RunProgress progress) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(progress.Months > 0
                ? $"{RateText.Time(progress.Time.Elapsed * ((double)(progress.MonthsToLive - progress.Months) / progress.Months))} left"
                : "");
    }
}
